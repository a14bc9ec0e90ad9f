import type { Moment } from "@hervat/domain/programme";
import { m } from "@hervat/messages";

/** The name of a moment, as in a list. Null: in between. */
export function momentText(moment: Moment | null): string {
  switch (moment) {
    case "start":
      return m.questionnaire_moment_start();
    case "halfway":
      return m.questionnaire_moment_halfway();
    case "end":
      return m.questionnaire_moment_end();
    case null:
      return m.questionnaire_moment_between();
  }
}
