import type { Db } from "@hervat/database";
import {
  contactRepository,
  introductionRepository,
  practiceRepository,
  privacyBasisRepository,
  privacySendingRepository,
} from "@hervat/database/repositories";
import { Language } from "@hervat/domain/people";
import { ContactId, ok, PlainDate, type Result, refuse } from "@hervat/domain/primitives";
import { type RecordBasisRefusal, recordBasis, StatementAnswer, StatementText, statementFor, withdrawBasis } from "@hervat/domain/privacy";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { takeBackShared } from "../consent/take-back-shared.ts";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import type { OpenedCase } from "../trajectory/open-case.ts";
import { openOwnStatement } from "./open-own-statement.ts";

export const OwnStatementInput = z.strictObject({ language: Language });

/** What the client reads on her own link. */
export const OwnStatement = z.strictObject({
  practice: z.string(),
  phone: z.string().nullable(),
  text: StatementText,
  answer: StatementAnswer.nullable(),
  /** Since when she allows it; null where she does not. */
  givenOn: PlainDate.nullable(),
  /** Who at her employer would be invited. */
  people: z.array(
    z.strictObject({
      contactId: ContactId,
      role: z.enum(["manager", "hr"]),
      name: z.string(),
      answer: z.enum(["fine", "hr-instead"]).nullable(),
    }),
  ),
});
export type OwnStatement = z.infer<typeof OwnStatement>;

export function readOwnStatement(ctx: ServiceContext, { language }: z.infer<typeof OwnStatementInput>): Promise<OwnStatement> {
  return ctx.inTransaction(async (tx) => {
    const { opened, sending } = await openOwnStatement(tx, ctx, "privacy.read-own");
    const profile = await practiceRepository(tx, opened.practiceId).profile();
    const text = profile && statementFor(profile, language, sending.textVersion);
    if (profile === undefined || text === undefined) throw new NotFoundError("statement");
    await privacySendingRepository(tx, opened.practiceId).markOpened(sending.id, ctx.now());
    const bases = await privacyBasisRepository(tx, await opened.sealer()).ofTrajectory(sending.trajectoryId);
    const standing = bases.find(({ withdrawnOn }) => withdrawnOn === null);
    return {
      practice: profile.senderName ?? profile.legalName,
      phone: profile.phone,
      text,
      answer: sending.answer,
      givenOn: standing?.givenOn ?? null,
      people: await peopleAtWork(tx, opened),
    };
  });
}

async function peopleAtWork(tx: Db, { practiceId, stored }: OpenedCase): Promise<OwnStatement["people"]> {
  const { id, managerContactId, hrContactId } = stored.value;
  const said = await introductionRepository(tx, practiceId).ofTrajectory(id);
  const people = [];
  for (const [role, contactId] of [
    ["manager", managerContactId],
    ["hr", hrContactId],
  ] as const) {
    const contact = contactId === null ? undefined : await contactRepository(tx, practiceId).find(contactId);
    if (contact === undefined) continue;
    people.push({
      contactId: contact.id,
      role,
      name: contact.name,
      answer: said.find((one) => one.contactId === contact.id)?.answer ?? null,
    });
  }
  return people;
}

export const AnswerOwnInput = z.strictObject({
  answer: StatementAnswer,
  people: z.array(z.strictObject({ contactId: ContactId, answer: z.enum(["fine", "hr-instead"]) })).max(2),
});
export type AnswerOwnInput = z.infer<typeof AnswerOwnInput>;

/** Her own answer. Only a yes lets health data in; a question or a no is heard by her coach and by nobody else. */
export function answerOwnStatement(ctx: ServiceContext, input: AnswerOwnInput): Promise<Result<null, RecordBasisRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const { opened, sending } = await openOwnStatement(tx, ctx, "privacy.answer-own");
    const { practiceId, stored } = opened;
    const { trajectoryId } = sending;
    const bases = privacyBasisRepository(tx, await opened.sealer());
    const before = await bases.ofTrajectory(trajectoryId, { toChange: true });
    const today = ctx.today();
    if (input.answer === "agreed") {
      const ground = { kind: "statement", textVersion: sending.textVersion, how: "link" } as const;
      const recorded = recordBasis({ trajectoryId, givenOn: today, recordedBy: null, ground }, before, today);
      if (!recorded.ok) return recorded;
      await bases.addMany([recorded.value], ctx.now());
    } else {
      // Who says no after a yes withdraws it: that has its own verb, so that it is never done by mistake.
      const standing = before.find(({ withdrawnOn }) => withdrawnOn === null);
      if (standing !== undefined) return refuse({ kind: "already-stands", givenOn: standing.givenOn });
    }
    const introductions = introductionRepository(tx, practiceId);
    for (const { contactId, answer } of input.people) {
      if (contactId !== stored.value.managerContactId && contactId !== stored.value.hrContactId) throw new NotFoundError("contact");
      await introductions.save({ trajectoryId, contactId, answer, how: "link", shownOn: today, recordedBy: null }, ctx.now());
    }
    await privacySendingRepository(tx, practiceId).answer(sending.id, input.answer, ctx.now());
    await writeAudit(tx, ctx, { action: "privacy.answered", fields: ["privacy"], details: { answer: input.answer } });
    return ok(null);
  });
}

/** She takes it back on the same page, and with it what she had released to her employer. */
export function withdrawOwn(ctx: ServiceContext): Promise<Result<null, { readonly kind: "nothing-stands" }>> {
  return ctx.inTransaction(async (tx) => {
    const { opened, sending } = await openOwnStatement(tx, ctx, "privacy.withdraw-own");
    const sealer = await opened.sealer();
    const bases = privacyBasisRepository(tx, sealer);
    const today = ctx.today();
    const withdrawn = withdrawBasis(await bases.ofTrajectory(sending.trajectoryId, { toChange: true }), { on: today, today });
    if (!withdrawn.ok) return refuse({ kind: "nothing-stands" });
    await bases.saveWithdrawal(withdrawn.value, ctx.now());
    await takeBackShared(tx, sealer, sending.trajectoryId);
    await writeAudit(tx, ctx, { action: "privacy.withdrawn", fields: ["privacy"] });
    return ok(null);
  });
}
