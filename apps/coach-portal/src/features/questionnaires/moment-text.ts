import { m } from "@hervat/messages";
import type { Asked } from "./use-questionnaires.ts";

export function momentText(moment: Asked["moment"]): string {
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
