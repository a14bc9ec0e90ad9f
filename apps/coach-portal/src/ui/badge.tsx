import type { ReactNode } from "react";
import { classes } from "./classes.ts";

/** How a state is doing; the shape before the word says it too, so colour is never alone. */
export type BadgeKind = "quiet" | "busy" | "done" | "wait" | "error";

/** A state in words: "akkoord", "bij cliënt". */
export function Badge({ kind = "quiet", children }: { kind?: BadgeKind; children: ReactNode }) {
  return <span className={classes("badge", kind !== "quiet" && `badge-${kind}`)}>{children}</span>;
}
