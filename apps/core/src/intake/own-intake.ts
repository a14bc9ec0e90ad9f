import type { Db } from "@hervat/database";
import { clientIntakeRepository } from "@hervat/database/repositories";
import type { Sealer } from "@hervat/database/sealed";
import {
  checkValue,
  IntakeItem,
  IntakeValue,
  type IntakeValueRefusal,
  intakeDefinition,
  isEmptyValue,
  preparedValue,
  questionsToPrepare,
  writeAnswer,
} from "@hervat/domain/intake";
import { GoalId, newId, ok, type Result, refuse, TrajectoryId } from "@hervat/domain/primitives";
import { LocalText } from "@hervat/domain/programme";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { openOwnCase } from "../own/open-own-case.ts";
import type { ServiceContext } from "../service-context.ts";
import { membershipOf } from "../trajectory/open-case.ts";
import type { CaseInput } from "../trajectory/read-trajectory.ts";
import type { AnswerSaved } from "./save-intake.ts";

export const OwnIntake = z.strictObject({
  /** Her coach asked her to prepare it; else there is nothing to show. */
  opened: z.boolean(),
  completed: z.boolean(),
  questions: z.array(
    z.strictObject({
      item: IntakeItem,
      section: LocalText,
      /** Of her answer, to keep it with; 0 where nobody answered. */
      version: z.int().nonnegative(),
      /** Her own words; null where she wrote nothing. */
      value: IntakeValue.nullable(),
      /** Her coach took it over into the intake: from then on they talk about it. */
      taken: z.boolean(),
    }),
  ),
  may: z.strictObject({ write: z.boolean() }),
});
export type OwnIntake = z.infer<typeof OwnIntake>;

/** The intake as the client prepares it: her own answers alone. What her coach answered without her is left for the talk. */
export function readOwnIntake(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<OwnIntake> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openOwnCase(tx, ctx, "own.read-intake", trajectoryId);
    const intakes = clientIntakeRepository(tx, await opened.sealer());
    const intake = await intakes.find(trajectoryId);
    if (intake === undefined || intake.preparationOpenedOn === null)
      return { opened: false, completed: false, questions: [], may: { write: false } };
    const answers = new Map((await intakes.answers(trajectoryId)).map(({ version, value }) => [value.item, { ...value, version }]));
    const questions = questionsToPrepare(intakeDefinition("client-intake", intake.definitionVersion)).flatMap(({ section, item }) => {
      const answer = answers.get(item.key);
      const taken = answer?.preparedBy === "coach";
      const value = taken ? (answer.clientWrote?.value ?? null) : (answer?.value ?? null);
      if (taken && value === null) return [];
      return [{ item, section, version: answer?.version ?? 0, value: value === null || isEmptyValue(value) ? null : value, taken }];
    });
    const completed = intake.completed !== null;
    return { opened: true, completed, questions, may: { write: !completed && opened.may("own.prepare-intake") } };
  });
}

/** Whether she was asked to prepare her intake, and how far she came; null when nothing waits. */
export async function preparationWaiting(tx: Db, sealer: Sealer, trajectoryId: TrajectoryId): Promise<"begin" | "go-on" | null> {
  const intakes = clientIntakeRepository(tx, sealer);
  const intake = await intakes.find(trajectoryId);
  if (intake === undefined || intake.preparationOpenedOn === null || intake.completed !== null) return null;
  const answers = (await intakes.answers(trajectoryId)).map(({ value }) => value);
  const left = questionsToPrepare(intakeDefinition("client-intake", intake.definitionVersion)).some(
    ({ item }) => !answers.some((answer) => answer.item === item.key),
  );
  if (!left) return null;
  return answers.some(({ preparedBy, clientWrote }) => preparedBy === "client" || clientWrote !== null) ? "go-on" : "begin";
}

export const PrepareAnswerInput = z.strictObject({
  trajectoryId: TrajectoryId,
  item: z.string().max(60),
  /** As she read it; 0 for a question that nobody answered. */
  version: z.int().nonnegative(),
  /** What she typed or tapped; nothing takes her answer away. */
  words: z.array(z.string().max(10_000)).max(40),
});
export type PrepareAnswerInput = z.infer<typeof PrepareAnswerInput>;

export type PrepareAnswerRefusal =
  | IntakeValueRefusal
  | { readonly kind: "not-a-number" }
  /** Nobody asked her, or the intake is completed. */
  | { readonly kind: "not-open" }
  /** Her coach took this answer over: it is not written over from home. */
  | { readonly kind: "taken-over" };

/**
 * One answer, kept at once. What her coach took over or wrote stays as it is.
 *
 * @throws StaleSaveError when she answered elsewhere since: that answer stays, and this one is not written over it
 */
export function prepareAnswer(
  ctx: ServiceContext,
  { trajectoryId, item: key, version, words }: PrepareAnswerInput,
): Promise<Result<AnswerSaved, PrepareAnswerRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openOwnCase(tx, ctx, "own.prepare-intake", trajectoryId);
    const intakes = clientIntakeRepository(tx, await opened.sealer());
    const intake = await intakes.find(trajectoryId);
    if (intake === undefined || intake.preparationOpenedOn === null || intake.completed !== null) return refuse({ kind: "not-open" });
    const definition = intakeDefinition("client-intake", intake.definitionVersion);
    const item = questionsToPrepare(definition).find((one) => one.item.key === key)?.item;
    if (item === undefined) return refuse({ kind: "not-asked", item: key });
    const known = await intakes.answer(trajectoryId, key);
    if (known?.value.preparedBy === "coach") return refuse({ kind: "taken-over" });
    const prepared = preparedValue(item, words, { known: known?.value.value, newGoal: () => newId(GoalId) });
    if (!prepared.ok) return prepared;
    const checked = checkValue(definition, key, prepared.value);
    if (!checked.ok) return checked;
    const at = ctx.now();
    const by = { preparedBy: "client", by: membershipOf(ctx), at } as const;
    const value = writeAnswer(known?.value, { item: key, value: checked.value, ...by });
    await intakes.saveAnswer(trajectoryId, { version, value });
    await writeAudit(tx, ctx, { action: "intake.prepared", fields: ["intake"] });
    return ok({ version: version + 1, at });
  });
}
