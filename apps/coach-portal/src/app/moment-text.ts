import type { Moment } from "@hervat/domain/programme";
import { m } from "@hervat/messages";

/** The name of a moment, as in a list. Null: in between. */
export function momentText(moment: Moment | null): string {
  switch (moment) {
    case "start":
      return m.moment_start();
    case "halfway":
      return m.moment_halfway();
    case "end":
      return m.moment_end();
    case null:
      return m.moment_between();
  }
}
