import { z } from "zod";
import { ConsentCategory } from "../consent/categories.ts";
import { ConsentId, ContactId, DocumentId, MembershipId, PlainDate, ReportId, SessionId, TrajectoryId } from "../primitives/index.ts";
import { ReportKindKey } from "./report-kind.ts";

/** SHA-256 of the HTML of one version, 64 hex digits: what was read is what leaves. */
export const VersionHash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<"VersionHash">();
export type VersionHash = z.infer<typeof VersionHash>;

/** How she said yes: by herself, or with the coach beside her. Beside her the ledger says so. */
export const HowAgreed = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("portal") }),
  /** Aloud, in a talk: the coach wrote it down. */
  z.object({ kind: z.literal("in-session"), sessionId: SessionId.nullable(), recordedBy: MembershipId }),
  /** Read together on the coach's screen; she answered there with a code of her own. */
  z.object({ kind: z.literal("coach-screen"), recordedBy: MembershipId }),
  /** Read together on paper; she signed it, and the scan is kept. */
  z.object({ kind: z.literal("paper"), scan: DocumentId, recordedBy: MembershipId }),
]);
export type HowAgreed = z.infer<typeof HowAgreed>;

/** The client's yes to one exact version. Reading is not agreeing, and silence is never this. */
export const ClientAgreement = z.object({
  versionHash: VersionHash,
  agreedOn: PlainDate,
  how: HowAgreed,
  /** Her own reaction, which goes along with the report because she wanted that. */
  remarks: z.string().min(1).nullable(),
});
export type ClientAgreement = z.infer<typeof ClientAgreement>;

/** What of the joint text the manager would like to be different. */
export const JOINT_PARTS = ["goals", "agreements", "signals", "follow-up", "facts"] as const;
/** In his own words about the work; it passes the guard. */
export const ConfirmationNote = z.string().trim().min(1).max(1_000);

/**
 * What the manager said of the text that the client agreed with: yes, or a change. He who receives it is who says it, and silence is
 * neither.
 */
export const ManagerConfirmation = z.object({
  versionHash: VersionHash,
  contactId: ContactId,
  answer: z.enum(["agrees", "asks-change"]),
  /** What he would like to be different; null with his yes. */
  part: z.enum(JOINT_PARTS).nullable(),
  note: ConfirmationNote.nullable(),
  answeredOn: PlainDate,
  /** In his portal, or aloud at the table: then the coach wrote it down. */
  how: z.enum(["portal", "in-talk"]),
});
export type ManagerConfirmation = z.infer<typeof ManagerConfirmation>;

/** Who took a report back: the practice, or the client herself, in her portal or by a consent that she withdrew. */
export const WITHDRAWERS = ["practice", "client"] as const;
export type Withdrawer = (typeof WITHDRAWERS)[number];

const reportBase = z.object({
  id: ReportId,
  trajectoryId: TrajectoryId,
  kind: ReportKindKey.exclude(["invoice"]),
  /** Counts up with every new text; the hash names what this version says. */
  version: z.int().positive(),
  versionHash: VersionHash,
  /** What of the client this version tells: all of it must still be covered when it leaves. */
  categories: z.array(ConsentCategory),
});
const agreed = {
  agreement: ClientAgreement,
  /** Null while the manager did not answer, and for a kind that asks nobody but the client. */
  confirmation: ManagerConfirmation.nullable(),
};
const released = {
  ...agreed,
  releasedAt: z.date(),
  releasedBy: MembershipId,
  recipientContactId: ContactId,
  consentId: ConsentId.nullable(),
};

/** One report about a client, on its way out: concept -> with-client -> agreed -> released -> fetched | withdrawn. */
export const Report = z.discriminatedUnion("status", [
  reportBase.extend({ status: z.literal("concept") }),
  reportBase.extend({
    status: z.literal("with-client"),
    offeredOn: PlainDate,
    /** She opened it; that is all it means. */
    readOn: PlainDate.nullable(),
    /** She would rather not; a new version may ask again. */
    declinedOn: PlainDate.nullable(),
  }),
  reportBase.extend({ status: z.literal("agreed"), ...agreed }),
  reportBase.extend({ status: z.literal("released"), ...released }),
  reportBase.extend({
    status: z.literal("fetched"),
    ...released,
    fetchedAt: z.date(),
    /** She took it back after it was fetched: its reader is asked not to use it. */
    regrettedOn: PlainDate.nullable(),
  }),
  reportBase.extend({ status: z.literal("withdrawn"), withdrawnAt: z.date(), withdrawnBy: z.enum(WITHDRAWERS) }),
]);
export type Report = z.infer<typeof Report>;
export type ReportStatus = Report["status"];
export type ConceptReport = Extract<Report, { status: "concept" }>;
export type WithClientReport = Extract<Report, { status: "with-client" }>;
export type AgreedReport = Extract<Report, { status: "agreed" }>;
export type ReleasedReport = Extract<Report, { status: "released" }>;
export type FetchedReport = Extract<Report, { status: "fetched" }>;
export type WithdrawnReport = Extract<Report, { status: "withdrawn" }>;
