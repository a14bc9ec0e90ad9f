import { m } from "@hervat/messages";
import { StartRefusal } from "./refusal.ts";
import { type Supervision, supervise } from "./supervise.ts";

/** Starts what `start` adds, keeps it until a signal, stops it in order, and ends this process. */
export async function runSupervised(start: (hervat: Supervision, say: (sentence: string) => void) => Promise<void>): Promise<never> {
  const say = (sentence: string) => console.log(sentence);
  const hervat = supervise(say);
  try {
    await start(hervat, say);
  } catch (fault) {
    await hervat.stop();
    // Ctrl-C while a portal is built ends the builder too: that is no failure to tell about.
    if ((await Promise.race([hervat.ended, Promise.resolve("failed")])) === "asked") process.exit(0);
    if (!(fault instanceof StartRefusal)) throw fault;
    console.error(fault.message);
    process.exit(1);
  }
  const why = await hervat.ended;
  say(`\n${m.start_stopping()}`);
  await hervat.stop();
  say(m.start_stopped());
  process.exit(why === "asked" ? 0 : 1);
}
