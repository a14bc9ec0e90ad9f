import { clientIntakeRepository, managerFormRepository } from "@hervat/database/repositories";
import { type Answers, factorProposals, IntakeValue, intakeDefinition, newestIntake, PreparedBy } from "@hervat/domain/intake";
import { PlainDate } from "@hervat/domain/primitives";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { openCase } from "../trajectory/open-case.ts";
import type { CaseInput } from "../trajectory/read-trajectory.ts";
import { ProposalShown } from "./proposal-shown.ts";

export const AnswerShown = z.strictObject({
  item: z.string(),
  version: z.int(),
  value: IntakeValue,
  preparedBy: PreparedBy,
  at: z.date(),
  /** The client's own words, where the coach made something else of them. */
  clientWrote: z.strictObject({ value: IntakeValue, at: z.date() }).nullable(),
});

export const IntakeShown = z.strictObject({
  definitionVersion: z.int(),
  /** The day on which the client was asked to prepare it at home. */
  preparationOpenedOn: PlainDate.nullable(),
  completedAt: z.date().nullable(),
  answers: z.array(AnswerShown),
  /** What both intakes propose for the factors board and nobody decided about yet. */
  proposals: z.array(ProposalShown),
  may: z.strictObject({ write: z.boolean(), changeFactors: z.boolean() }),
});
export type IntakeShown = z.infer<typeof IntakeShown>;

/** The intake with the client as it stands: begun, prepared, or completed. */
export function readIntake(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<IntakeShown> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "intake.read", trajectoryId);
    const sealer = await opened.sealer();
    const intakes = clientIntakeRepository(tx, sealer);
    const forms = managerFormRepository(tx, opened.practiceId);
    const [intake, answers, decided, form] = await Promise.all([
      intakes.find(trajectoryId),
      intakes.answers(trajectoryId),
      intakes.decisions(trajectoryId),
      forms.find(trajectoryId, "manager-intake"),
    ]);
    const definition = intake === undefined ? newestIntake("client-intake") : intakeDefinition("client-intake", intake.definitionVersion);
    const his = form === undefined || form.standing === "noting" ? [] : await forms.answers(form.id);
    const proposals = [
      ...factorProposals(definition, byItem(answers.map(({ value }) => value))),
      ...(form === undefined
        ? []
        : factorProposals(intakeDefinition("manager-intake", form.definitionVersion), byItem(his.map(({ value }) => value)))),
    ];
    return {
      definitionVersion: definition.version,
      preparationOpenedOn: intake?.preparationOpenedOn ?? null,
      completedAt: intake?.completed?.at ?? null,
      answers: answers.map(({ version, value: { item, value, preparedBy, at, clientWrote } }) => {
        return { item, version, value, preparedBy, at, clientWrote };
      }),
      proposals: proposals
        .filter(({ id }) => !decided.some((decision) => decision.id === id))
        .map((proposal) => ({ ...proposal, leadsTo: [...proposal.leadsTo] })),
      may: { write: opened.may("intake.write"), changeFactors: opened.may("factor.change") },
    };
  });
}

export function byItem(answers: readonly { readonly item: string; readonly value: IntakeValue }[]): Answers {
  return new Map(answers.map(({ item, value }) => [item, value]));
}
