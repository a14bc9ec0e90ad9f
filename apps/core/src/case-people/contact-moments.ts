import { contactMomentRepository, contactRepository } from "@hervat/database/repositories";
import { ConsentCategory, type TellingRefusal, tellingRefusal } from "@hervat/domain/consent";
import { KeepReason } from "@hervat/domain/guard";
import { ConsentId, ContactId, ContactMomentId, newId, ok, PlainDate, type Result, refuse, TrajectoryId } from "@hervat/domain/primitives";
import { ContactMoment } from "@hervat/domain/session";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { guardEmployerTexts, type NotForEmployerShown } from "../guard/not-for-employer.ts";
import type { ServiceContext } from "../service-context.ts";
import { amsterdamMoment } from "../sessions/amsterdam-moment.ts";
import { TimeOfDay } from "../sessions/plan-sessions.ts";
import { membershipOf, openCase } from "../trajectory/open-case.ts";
import type { CaseInput } from "../trajectory/read-trajectory.ts";
import { lookUp } from "./may-tell.ts";

const { with: With, how: How } = ContactMoment.shape;

export const MomentShown = z.strictObject({
  id: ContactMomentId,
  at: z.date(),
  with: With,
  how: How,
  minutes: z.int().nullable(),
  told: z.string(),
  /** Who it was, where the practice knows them. */
  name: z.string().nullable(),
  /** What of the client was told, and when the consents that it rested on were given. */
  about: z.array(ConsentCategory),
  consentIds: z.array(ConsentId),
});
export type MomentShown = z.infer<typeof MomentShown>;

/** Contact about a client between sessions, the newest first. */
export function listContactMoments(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<MomentShown[]> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "contact-moment.read", trajectoryId);
    const moments = await contactMomentRepository(tx, await opened.sealer()).ofTrajectory(trajectoryId);
    const ids = [...new Set(moments.flatMap(({ contactId }) => (contactId === null ? [] : [contactId])))];
    const contacts = ids.length === 0 ? [] : await contactRepository(tx, opened.practiceId).findMany(ids);
    return moments.map(({ id, at, with: who, how, minutes, told, contactId, about, consentIds }) => {
      const name = contacts.find((contact) => contact.id === contactId)?.name ?? null;
      return { id, at, with: who, how, minutes, told, name, about, consentIds };
    });
  });
}

export const AddMomentInput = z.strictObject({
  trajectoryId: TrajectoryId,
  on: PlainDate,
  at: TimeOfDay,
  with: With,
  how: How,
  minutes: z.int().min(0).max(600).nullable(),
  told: z.string().max(10_000),
  /** Of someone without a portal; the others stand in the case by their role. */
  contactId: ContactId.nullable(),
  /** What of the client it was about. */
  about: z.array(ConsentCategory).max(ConsentCategory.options.length),
  /** The consents that the coach saw when she asked "mag dit?". */
  seen: z.array(ConsentId).max(50),
  /** Why what the guard found in words to manager or HR may stay. */
  keep: KeepReason.nullable().default(null),
});
export type AddMomentInput = z.infer<typeof AddMomentInput>;

export type AddMomentRefusal = { readonly kind: "in-the-future" } | TellingRefusal | NotForEmployerShown;

/** Writes down a mail, a call or a talk. What was told of the client is covered by a consent of that day, or it is not written down as told. */
export function addContactMoment(ctx: ServiceContext, input: AddMomentInput): Promise<Result<null, AddMomentRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "contact-moment.write", input.trajectoryId);
    const at = amsterdamMoment(input.on, input.at);
    if (at > ctx.now()) return refuse({ kind: "in-the-future" });
    const { trajectoryId, with: who, how, minutes, told, about, seen } = input;
    const toEmployer = who === "manager" || who === "hr";
    const guarded = guardEmployerTexts(ctx, toEmployer ? [{ field: "told", text: told }] : [], input.keep);
    if (!guarded.ok) return guarded;
    const sealer = await opened.sealer();
    const { contactId, may } = await lookUp(tx, sealer, opened.stored.value, input);
    const refusal = may && tellingRefusal(may, { about, seen });
    if (refusal !== null) return refuse(refusal);
    const moment = {
      id: newId(ContactMomentId),
      trajectoryId,
      at,
      with: who,
      how,
      minutes,
      told: told.trim(),
      contactId,
      about: may === null ? [] : about,
      consentIds: may === null || about.length === 0 ? [] : [...may.consentIds],
      recordedBy: membershipOf(ctx),
    };
    await contactMomentRepository(tx, sealer).add(moment);
    await writeAudit(tx, ctx, {
      action: "contact-moment.recorded",
      fields: ["contact-moments"],
      ...(input.keep !== null && guarded.value.kept > 0 && { purpose: input.keep, details: { kept: guarded.value.kept } }),
    });
    return ok(null);
  });
}
