import { z } from "zod";
import { type Watch, watchStatements } from "./watch-statements.ts";

/** Core is started with `--import` of this: it notes down what core asks of its database while the benchmark wants to know. */
const Wish = z.enum(["record", "take", "stop"]);
let watch: Watch | undefined;

process.on("message", (message) => {
  const wish = Wish.safeParse(message);
  if (wish.success) void answer(wish.data);
});

async function answer(wish: z.infer<typeof Wish>): Promise<void> {
  if (wish === "take") {
    const answered = await watch?.take().then(
      (statements) => ({ statements }),
      (fault: unknown) => ({ fault: String(fault) }),
    );
    process.send?.(answered);
    return;
  }
  watch?.stop();
  watch = wish === "record" ? watchStatements() : undefined;
  process.send?.({ statements: [] });
}
