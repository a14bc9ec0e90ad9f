import { z } from "zod";
import { FactorItem } from "../factors/factor.ts";
import { GoalId, PlainDate } from "../primitives/index.ts";

const Words = z.string().max(10_000);
const RowId = z.uuid();

/** Where something that hinders or helps sits. @source programme "Re-integratiebegeleiding", Doel: verbanden tussen individu, werkomgeving en organisatie */
export const FactorLevel = z.enum(["person", "home", "workplace", "organisation"]);
export type FactorLevel = z.infer<typeof FactorLevel>;

export const WorkFactorRow = z.strictObject({
  id: RowId,
  item: FactorItem,
  effect: z.enum(["hinders", "helps"]),
  text: z.string().max(2_000),
});
export type WorkFactorRow = z.infer<typeof WorkFactorRow>;

export const LinkedFactorRow = z.strictObject({
  id: RowId,
  level: FactorLevel,
  effect: z.enum(["hinders", "helps"]),
  text: z.string().max(2_000),
  /** The other rows that this one leads to. */
  leadsTo: z.array(RowId).max(20),
});
export type LinkedFactorRow = z.infer<typeof LinkedFactorRow>;

/** A goal keeps its id when the intake is completed: completing again adds nothing twice. */
export const GoalRow = z.strictObject({ id: GoalId, text: z.string().max(2_000) });
export type GoalRow = z.infer<typeof GoalRow>;

/** What was answered to one question, by the kind of the question. An empty answer is one that was taken away again. */
export const IntakeValue = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("text"), text: Words }),
  z.strictObject({ kind: z.literal("number"), number: z.number().nullable() }),
  z.strictObject({ kind: z.literal("choice"), choice: z.string().max(60).nullable() }),
  z.strictObject({ kind: z.literal("choices"), choices: z.array(z.string().max(60)).max(40) }),
  z.strictObject({ kind: z.literal("work-factors"), rows: z.array(WorkFactorRow).max(40) }),
  z.strictObject({ kind: z.literal("linked-factors"), rows: z.array(LinkedFactorRow).max(60) }),
  z.strictObject({ kind: z.literal("goals"), goals: z.array(GoalRow).max(20) }),
  z.strictObject({ kind: z.literal("statement"), acceptedOn: PlainDate.nullable() }),
]);
export type IntakeValue = z.infer<typeof IntakeValue>;

/** Whether nothing stands in it. */
export function isEmptyValue(value: IntakeValue): boolean {
  switch (value.kind) {
    case "text":
      return value.text.trim() === "";
    case "number":
      return value.number === null;
    case "choice":
      return value.choice === null;
    case "choices":
      return value.choices.length === 0;
    case "work-factors":
    case "linked-factors":
      return value.rows.length === 0;
    case "goals":
      return value.goals.every(({ text }) => text.trim() === "");
    case "statement":
      return value.acceptedOn === null;
  }
}
