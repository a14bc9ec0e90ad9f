import type { Db } from "@hervat/database";
import { askedQuestionnaireRepository, practiceRepository, questionnaireRepository } from "@hervat/database/repositories";
import { AskedQuestionnaireId, newId, ok, type Result, refuse, TrajectoryId } from "@hervat/domain/primitives";
import { Moment } from "@hervat/domain/programme";
import { QuestionnaireKey } from "@hervat/domain/questionnaires";
import { endedOn } from "@hervat/domain/trajectory";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { personOfClient } from "../case-people/person-of-client.ts";
import { NotFoundError } from "../errors.ts";
import { questionnaireMail } from "../mail/compose-mail.ts";
import { queueMail } from "../mail/queue-mail.ts";
import type { ServiceContext } from "../service-context.ts";
import { membershipOf, openCase } from "../trajectory/open-case.ts";
import type { OneQuestionnaireInput } from "./read-questionnaires.ts";

export const AskQuestionnaireInput = z.strictObject({
  trajectoryId: TrajectoryId,
  key: QuestionnaireKey,
  /** Null: in between. */
  moment: Moment.nullable(),
});
export type AskQuestionnaireInput = z.infer<typeof AskQuestionnaireInput>;

export type AskQuestionnaireRefusal = {
  /** `already-asked`: this one waits for her already. `not-known`: nobody has such a questionnaire. */
  readonly kind: "ended" | "no-way-in" | "already-asked" | "not-known";
};

/** Puts a questionnaire before the client: it stands on her first page, and a mail says that something waits, and not what. */
export function askQuestionnaire(
  ctx: ServiceContext,
  { trajectoryId, key, moment }: AskQuestionnaireInput,
): Promise<Result<AskedQuestionnaireId, AskQuestionnaireRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "questionnaire.ask", trajectoryId);
    if (endedOn(opened.stored.value) !== null) return refuse({ kind: "ended" });
    const offered = await questionnaireRepository(tx, opened.practiceId).offered();
    const definition = offered.find((one) => one.key === key);
    if (definition === undefined) return refuse({ kind: "not-known" });
    const client = await personOfClient(tx, opened);
    if (client === undefined) return refuse({ kind: "no-way-in" });
    const questionnaires = askedQuestionnaireRepository(tx, await opened.sealer());
    const waiting = (await questionnaires.ofTrajectory(trajectoryId)).filter(({ finishedAt }) => finishedAt === null);
    if (waiting.some((one) => one.definition.key === key)) return refuse({ kind: "already-asked" });
    const id = newId(AskedQuestionnaireId);
    const asked = { definition: { key, version: definition.version }, moment, askedOn: ctx.today(), askedBy: membershipOf(ctx) };
    await questionnaires.addMany([{ id, trajectoryId, ...asked, answers: {}, answeredOn: null, finishedAt: null }]);
    // Who was mailed today about another one finds this one beside it.
    if (waiting.every(({ askedOn }) => askedOn !== ctx.today()))
      await tellHer(tx, ctx, {
        practiceId: opened.practiceId,
        email: client.email,
        language: client.language,
        minutes: definition.minutes,
      });
    await writeAudit(tx, ctx, { action: "questionnaire.asked", fields: ["answers"] });
    return ok(id);
  });
}

interface Told {
  readonly practiceId: Parameters<typeof queueMail>[2];
  readonly email: string;
  readonly language: ServiceContext["language"];
  readonly minutes: number;
}

async function tellHer(tx: Db, { service }: ServiceContext, { practiceId, email, language, minutes }: Told): Promise<void> {
  const profile = await practiceRepository(tx, practiceId).profile();
  const url = `${service.installation.origins.client}/vragenlijst`;
  await queueMail(tx, service, practiceId, email, questionnaireMail(url, minutes, profile?.phone ?? null, language));
}

export type WithdrawQuestionnaireRefusal = { readonly kind: "finished" };

/**
 * Takes back a questionnaire that still waits, with what she answered of it.
 *
 * @throws NotFoundError for one that this case does not have
 */
export function withdrawQuestionnaire(
  ctx: ServiceContext,
  { trajectoryId, id }: OneQuestionnaireInput,
): Promise<Result<null, WithdrawQuestionnaireRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "questionnaire.remove", trajectoryId);
    const questionnaires = askedQuestionnaireRepository(tx, await opened.sealer());
    const asked = await questionnaires.find(trajectoryId, id);
    if (asked === undefined) throw new NotFoundError("questionnaire");
    if (asked.finishedAt !== null) return refuse({ kind: "finished" });
    await questionnaires.remove(trajectoryId, id);
    await writeAudit(tx, ctx, { action: "questionnaire.withdrawn", fields: ["answers"] });
    return ok(null);
  });
}
