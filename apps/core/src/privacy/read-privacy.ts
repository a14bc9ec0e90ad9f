import type { Db } from "@hervat/database";
import {
  clientContactRepository,
  contactRepository,
  introductionRepository,
  privacyBasisRepository,
  privacySendingRepository,
  trajectoryRepository,
} from "@hervat/database/repositories";
import { Language } from "@hervat/domain/people";
import { ContactId, PlainDate } from "@hervat/domain/primitives";
import { type BasisStanding, basisStanding, HowAnswered, looksLikeWork, OtherGround, StatementAnswer } from "@hervat/domain/privacy";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { type OpenedCase, openCase } from "../trajectory/open-case.ts";
import type { CaseInput } from "../trajectory/read-trajectory.ts";
import { employerAddresses } from "./employer-addresses.ts";

const StandingShown = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.enum(["missing", "carried-over"]) }),
  z.strictObject({ kind: z.literal("withdrawn"), withdrawnOn: PlainDate }),
  z.strictObject({
    kind: z.literal("standing"),
    givenOn: PlainDate,
    ground: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("statement"), how: HowAnswered, textVersion: z.string().nullable() }),
      z.strictObject({ kind: z.literal("other"), ground: z.enum([...OtherGround.options, "carried-over"]), note: z.string() }),
    ]),
  }),
]);

export const PrivacyShown = z.strictObject({
  standing: StandingShown,
  /** The statement that went out by mail last. */
  sending: z
    .strictObject({
      sentAt: z.date(),
      openedAt: z.date().nullable(),
      answer: StatementAnswer.nullable(),
      answeredAt: z.date().nullable(),
    })
    .nullable(),
  address: z.strictObject({
    email: z.string().nullable(),
    looksLikeWork: z.boolean(),
    confirmed: z.boolean(),
    /** In which language she is written to. */
    language: Language,
  }),
  /** Who of the employer can be invited, and what she said when she was shown who it is. */
  employerSide: z.array(
    z.strictObject({
      role: z.enum(["manager", "hr"]),
      contactId: ContactId,
      name: z.string(),
      shown: z.strictObject({ answer: z.enum(["fine", "hr-instead"]), how: z.enum(["session", "link"]), shownOn: PlainDate }).nullable(),
    }),
  ),
  may: z.strictObject({ record: z.boolean(), withdraw: z.boolean(), erase: z.boolean() }),
});
export type PrivacyShown = z.infer<typeof PrivacyShown>;

/** On what ground this case keeps something about her health, and whom of her employer she has seen. */
export function readPrivacy(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<PrivacyShown> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "privacy.read", trajectoryId);
    const sending = await privacySendingRepository(tx, opened.practiceId).latest(trajectoryId);
    return {
      standing: toShown(await standingOf(tx, opened)),
      sending: sending
        ? { sentAt: sending.sentAt, openedAt: sending.openedAt, answer: sending.answer, answeredAt: sending.answeredAt }
        : null,
      address: await addressOf(tx, opened),
      employerSide: await employerSideOf(tx, opened),
      may: { record: opened.may("privacy.record"), withdraw: opened.may("privacy.withdraw"), erase: opened.may("privacy.erase") },
    };
  });
}

export async function standingOf(tx: Db, { practiceId, stored, sealer }: OpenedCase): Promise<BasisStanding> {
  const { id } = stored.value;
  const bases = await privacyBasisRepository(tx, await sealer()).ofTrajectory(id);
  return basisStanding(bases, { carriedOver: await trajectoryRepository(tx, practiceId).isCarriedOver(id) });
}

function toShown(standing: BasisStanding): PrivacyShown["standing"] {
  if (standing.kind !== "standing") return standing;
  const { basis } = standing;
  const ground =
    basis.kind === "statement"
      ? { kind: basis.kind, how: basis.how, textVersion: basis.textVersion }
      : { kind: basis.kind, ground: basis.ground, note: basis.note };
  return { kind: "standing", givenOn: basis.givenOn, ground };
}

async function addressOf(tx: Db, { practiceId, stored }: OpenedCase): Promise<PrivacyShown["address"]> {
  const { email, confirmed, language } = await clientContactRepository(tx, practiceId).addresses(stored.value.clientId);
  if (email === null) return { email, language, looksLikeWork: false, confirmed: false };
  const atWork = await employerAddresses(tx, practiceId, stored.value);
  return { email, language, looksLikeWork: looksLikeWork(email, atWork), confirmed: confirmed === email };
}

async function employerSideOf(tx: Db, { practiceId, stored }: OpenedCase): Promise<PrivacyShown["employerSide"]> {
  const { id, managerContactId, hrContactId } = stored.value;
  const introductions = await introductionRepository(tx, practiceId).ofTrajectory(id);
  const named = [
    { role: "manager" as const, contactId: managerContactId },
    { role: "hr" as const, contactId: hrContactId },
  ].flatMap(({ role, contactId }) => (contactId === null ? [] : [{ role, contactId }]));
  const people = named.length === 0 ? [] : await contactRepository(tx, practiceId).findMany(named.map(({ contactId }) => contactId));
  return named.map(({ role, contactId }) => {
    const said = introductions.find((one) => one.contactId === contactId);
    return {
      role,
      contactId,
      name: people.find(({ id: known }) => known === contactId)?.name ?? "",
      shown: said === undefined ? null : { answer: said.answer, how: said.how, shownOn: said.shownOn },
    };
  });
}
