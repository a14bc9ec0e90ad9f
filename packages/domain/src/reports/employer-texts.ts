import type { EmployerText } from "../guard/check-for-employer.ts";
import type { OwnField } from "../plugins/own-field.ts";
import type { PluginAnswers } from "../plugins/plugin-step.ts";
import type { JointEvaluation } from "./report-draft.ts";

/** The same for what a plugin asked: an answer stands in the report as it was typed. */
export function employerTextsOfAnswers(answers: PluginAnswers): readonly EmployerText[] {
  return Object.entries(answers).flatMap(([name, text]) => (typeof text === "string" ? [{ field: `answer ${name}`, text }] : []));
}

/** What a practice prints with its own fields in every report: the heading, and the words of a choice. The help is for the coach alone. */
export function employerTextsOfFields(fields: readonly OwnField[]): readonly EmployerText[] {
  return fields.flatMap((field, index) => {
    const words = [field.label, ...(field.kind === "choice" ? field.choices.map(({ label }) => label) : [])];
    return words.flatMap(({ nl, en }) => [nl, en].map((text) => ({ field: `own field ${index + 1}`, text })));
  });
}

/** Every text of the joint part: all of it is read by the manager. A field is named as on the coach's screen, places counted from 1. */
export function employerTextsOf({ workGoals, agreements, relapsePrevention }: JointEvaluation): readonly EmployerText[] {
  return [
    ...workGoals.flatMap(({ goal, employeeView, managerView, coachView }, index) => [
      { field: `goal ${index + 1}`, text: goal },
      { field: `goal ${index + 1} employee`, text: employeeView },
      { field: `goal ${index + 1} manager`, text: managerView },
      { field: `goal ${index + 1} coach`, text: coachView },
    ]),
    ...agreements.map(({ what }, index) => ({ field: `agreement ${index + 1}`, text: what })),
    { field: "signals", text: relapsePrevention.workSignals.join("\n") },
    { field: "rhythm", text: relapsePrevention.contactRhythm },
  ];
}
