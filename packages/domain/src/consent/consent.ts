import { z } from "zod";
import { ConsentId, ContactId, DocumentId, MembershipId, PlainDate, SessionId, TrajectoryId } from "../primitives/index.ts";
import { ConsentCategory, WorkCategory } from "./categories.ts";

/** On paper, with the scan that proves it, aloud in a session, with the coach's note of it, or by herself at her own door. */
export const HowGiven = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("paper"), scan: DocumentId }),
  z.object({ kind: z.literal("aloud"), sessionId: SessionId.nullable(), note: z.string().min(1) }),
  z.object({ kind: z.literal("portal") }),
]);
export type HowGiven = z.infer<typeof HowGiven>;

/** Bound by a medical secret of their own: with the client's consent they may hear of her health. */
export const MedicalRecipient = z.enum(["gp", "practitioner"]);
export type MedicalRecipient = z.infer<typeof MedicalRecipient>;

/** At work, or working for the employer: an arbeidsdeskundige and a mediator report to who pays them. */
export const WorkRecipient = z.enum(["manager", "hr", "arbeidsdeskundige", "mediator"]);
export type WorkRecipient = z.infer<typeof WorkRecipient>;

/**
 * To whom, and what. A grant to someone at work has no place for a health category: such a consent would
 * not be valid, because an employee depends on who asks.
 *
 * @source AP-beleidsregels De zieke werknemer (BWBR0037896); docs/sources.md §1, §3
 */
export const Grant = z.discriminatedUnion("recipient", [
  z.object({
    recipient: z.literal("bedrijfsarts"),
    contactId: ContactId,
    /** `team`: also colleagues of the same organisation who stand in; `named`: this doctor alone. */
    reach: z.enum(["named", "team"]),
    categories: z.array(ConsentCategory).min(1),
  }),
  z.object({ recipient: MedicalRecipient, contactId: ContactId, categories: z.array(ConsentCategory).min(1) }),
  z.object({ recipient: WorkRecipient, contactId: ContactId, categories: z.array(WorkCategory).min(1) }),
]);
export type Grant = z.infer<typeof Grant>;

const consentBase = z.object({
  id: ConsentId,
  trajectoryId: TrajectoryId,
  grant: Grant,
  givenOn: PlainDate,
  how: HowGiven,
  /** Which wording the client agreed with. */
  textVersion: z.string().min(1),
  recordedBy: MembershipId,
  /** The last day it stands; null = until the trajectory ends. */
  expiresOn: PlainDate.nullable(),
});

export const Consent = z.discriminatedUnion("status", [
  consentBase.extend({ status: z.literal("given") }),
  consentBase.extend({ status: z.literal("withdrawn"), withdrawnOn: PlainDate }),
]);
export type Consent = z.infer<typeof Consent>;
export type GivenConsent = Extract<Consent, { status: "given" }>;
export type WithdrawnConsent = Extract<Consent, { status: "withdrawn" }>;

/** Someone a report would go to; colleagues at the same organisation share `organisation`. */
export type Recipient =
  | {
      readonly kind: "bedrijfsarts";
      readonly contactId: ContactId /** The doctor whose team this one stands in for, if any. */;
      readonly colleagueOf: readonly ContactId[];
    }
  | { readonly kind: MedicalRecipient | WorkRecipient; readonly contactId: ContactId };
