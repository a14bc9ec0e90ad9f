import { clientIntakeRepository, goalRepository } from "@hervat/database/repositories";
import { Goal } from "@hervat/domain/goals";
import {
  checkValue,
  goalsOf,
  IntakeValue,
  type IntakeValueRefusal,
  intakeDefinition,
  isEmptyValue,
  newestIntake,
  writeAnswer,
} from "@hervat/domain/intake";
import { ok, type Result, refuse, TrajectoryId } from "@hervat/domain/primitives";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { ServiceContext } from "../service-context.ts";
import { membershipOf, openCase } from "../trajectory/open-case.ts";
import type { CaseInput } from "../trajectory/read-trajectory.ts";
import { byItem } from "./read-intake.ts";

export const SaveAnswerInput = z.strictObject({
  trajectoryId: TrajectoryId,
  item: z.string().max(60),
  /** As it was read; 0 for a question that nobody answered. */
  version: z.int().nonnegative(),
  value: IntakeValue,
});
export type SaveAnswerInput = z.infer<typeof SaveAnswerInput>;

export const AnswerSaved = z.strictObject({ version: z.int(), at: z.date() });
export type AnswerSaved = z.infer<typeof AnswerSaved>;

/**
 * Saves one answer of the intake with the client. What she prepared herself stays beside it.
 *
 * @throws StaleSaveError when someone saved this answer since: hers stays, and this one is not written over it
 */
export function saveAnswer(ctx: ServiceContext, input: SaveAnswerInput): Promise<Result<AnswerSaved, IntakeValueRefusal>> {
  const { trajectoryId, item, version } = input;
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "intake.write", trajectoryId);
    const intakes = clientIntakeRepository(tx, await opened.sealer());
    const definitionVersion = (await intakes.find(trajectoryId))?.definitionVersion ?? newestIntake("client-intake").version;
    const checked = checkValue(intakeDefinition("client-intake", definitionVersion), item, input.value);
    if (!checked.ok) return checked;

    await intakes.begin(trajectoryId, definitionVersion);
    const at = ctx.now();
    const known = (await intakes.answer(trajectoryId, item))?.value;
    const value = writeAnswer(known, { item, value: checked.value, preparedBy: "coach", by: membershipOf(ctx), at });
    await intakes.saveAnswer(trajectoryId, { version, value });
    await writeAudit(tx, ctx, { action: "intake.answer-saved", fields: ["intake"] });
    return ok({ version: version + 1, at });
  });
}

export type CompleteIntakeRefusal = { readonly kind: "nothing-answered" };

/** Completes the intake: the goals that it names come to stand under Herstel. Completing again adds what is new and nothing twice. */
export function completeIntake(
  ctx: ServiceContext,
  { trajectoryId }: CaseInput,
): Promise<Result<{ goals: number }, CompleteIntakeRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "intake.write", trajectoryId);
    opened.demand("goal.change");
    const sealer = await opened.sealer();
    const intakes = clientIntakeRepository(tx, sealer);
    const intake = await intakes.find(trajectoryId);
    const answers = (await intakes.answers(trajectoryId)).map(({ value }) => value);
    if (intake === undefined || answers.every(({ value }) => isEmptyValue(value))) return refuse({ kind: "nothing-answered" });

    const goals = goalRepository(tx, sealer);
    const known = new Set((await goals.ofTrajectory(trajectoryId)).map(({ id }) => id));
    const named = goalsOf(intakeDefinition("client-intake", intake.definitionVersion), byItem(answers));
    const fresh = named
      .filter(({ id }) => !known.has(id))
      .map(({ id, about: kind, text }) =>
        Goal.parse({ id, trajectoryId, kind, text, ten: null, setOn: ctx.today(), closed: null, release: null }),
      );
    await goals.addMany(fresh);
    await intakes.complete(trajectoryId, { at: ctx.now(), by: membershipOf(ctx) });
    await writeAudit(tx, ctx, { action: "intake.completed", fields: ["intake", "goals"], details: { goals: fresh.length } });
    return ok({ goals: fresh.length });
  });
}
