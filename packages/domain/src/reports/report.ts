import { z } from "zod";
import { ConsentCategory } from "../consent/categories.ts";
import { ConsentId, ContactId, MembershipId, PlainDate, ReportId, SessionId, TrajectoryId } from "../primitives/index.ts";
import { ReportKindKey } from "./report-kind.ts";

/** SHA-256 of the HTML of one version, 64 hex digits: what was read is what leaves. */
export const VersionHash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<"VersionHash">();
export type VersionHash = z.infer<typeof VersionHash>;

/** The client's yes to one exact version. Reading is not agreeing, and silence is never this. */
export const ClientAgreement = z.object({
  versionHash: VersionHash,
  agreedOn: PlainDate,
  how: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("portal") }),
    z.object({ kind: z.literal("in-session"), sessionId: SessionId.nullable(), recordedBy: MembershipId }),
  ]),
  remarks: z.string().min(1).nullable(),
});
export type ClientAgreement = z.infer<typeof ClientAgreement>;

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
const agreed = { agreement: ClientAgreement };
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
  reportBase.extend({ status: z.literal("fetched"), ...released, fetchedAt: z.date() }),
  reportBase.extend({ status: z.literal("withdrawn"), withdrawnAt: z.date() }),
]);
export type Report = z.infer<typeof Report>;
export type ReportStatus = Report["status"];
export type ConceptReport = Extract<Report, { status: "concept" }>;
export type WithClientReport = Extract<Report, { status: "with-client" }>;
export type AgreedReport = Extract<Report, { status: "agreed" }>;
export type ReleasedReport = Extract<Report, { status: "released" }>;
export type FetchedReport = Extract<Report, { status: "fetched" }>;
export type WithdrawnReport = Extract<Report, { status: "withdrawn" }>;
