import type { Moment } from "@hervat/domain/programme";
import { m } from "@hervat/messages";

/** When, in the middle of a sentence. */
export function whenText(moment: Moment): string {
  switch (moment) {
    case "start":
      return m.programme_moment_start();
    case "halfway":
      return m.programme_moment_halfway();
    case "end":
      return m.programme_moment_end();
  }
}
