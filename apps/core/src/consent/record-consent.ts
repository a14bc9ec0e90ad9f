import { consentRepository, consentScanRepository } from "@hervat/database/repositories";
import { ConsentCategory, type HowGiven, type RecordConsentRefusal, recordConsent as record } from "@hervat/domain/consent";
import {
  type ConsentId,
  ContactId,
  DocumentId,
  newId,
  ok,
  PlainDate,
  type Result,
  refuse,
  SessionId,
  TrajectoryId,
} from "@hervat/domain/primitives";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { ServiceContext } from "../service-context.ts";
import { membershipOf, openCase } from "../trajectory/open-case.ts";
import { namedInAudit } from "./named-in-audit.ts";
import { recipientOf } from "./recipient-of.ts";
import { LARGEST_SCAN, type ScanRefusal, type ScanType, scanOf } from "./scan-file.ts";

export const RecordConsentInput = z.strictObject({
  trajectoryId: TrajectoryId,
  contactId: ContactId,
  /** Only a bedrijfsarts has colleagues who stand in. */
  reach: z.enum(["named", "team"]),
  categories: z.array(ConsentCategory).max(ConsentCategory.options.length),
  givenOn: PlainDate,
  expiresOn: PlainDate.nullable(),
  how: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("paper"), scan: z.base64().max(Math.ceil(LARGEST_SCAN / 3) * 4 + 4) }),
    z.strictObject({ kind: z.literal("aloud"), sessionId: SessionId.nullable(), note: z.string().max(5_000) }),
  ]),
});
export type RecordConsentInput = z.infer<typeof RecordConsentInput>;

export type RecordRefusal =
  | RecordConsentRefusal
  /** Who is named stands in no role of this case. */
  | { readonly kind: "contact-unknown" }
  | { readonly kind: "note-missing" }
  | ScanRefusal;

/** The wording that the page explains each category with; a change of meaning is a new version. */
export const CONSENT_TEXT_VERSION = "2026-11";

/** What the client said or signed, told by the coach: to one person, about named things, from a day. */
export function recordConsent(ctx: ServiceContext, input: RecordConsentInput): Promise<Result<{ consentId: ConsentId }, RecordRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "consent.record", input.trajectoryId);
    const to = await recipientOf(tx, opened.practiceId, opened.stored.value, input.contactId, input.reach);
    if (to === null) return refuse({ kind: "contact-unknown" });
    const proof = proofOf(input.how);
    if (!proof.ok) return proof;

    const { how, scan } = proof.value;
    const { trajectoryId, categories, givenOn, expiresOn } = input;
    const form = {
      trajectoryId,
      to,
      categories,
      givenOn,
      how,
      textVersion: CONSENT_TEXT_VERSION,
      recordedBy: membershipOf(ctx),
      expiresOn,
    };
    const recorded = record(form, ctx.today());
    if (!recorded.ok) return recorded;

    const sealer = await opened.sealer();
    if (scan !== null) await consentScanRepository(tx, sealer).add({ ...scan, trajectoryId }, ctx.now());
    await consentRepository(tx, sealer).add(recorded.value, ctx.now());
    await writeAudit(tx, ctx, {
      action: "consent.recorded",
      fields: ["consent"],
      details: { recipient: namedInAudit(to.recipient), how: how.kind },
    });
    return ok({ consentId: recorded.value.id });
  });
}

interface Proof {
  readonly how: HowGiven;
  readonly scan: { readonly id: DocumentId; readonly mediaType: ScanType; readonly bytes: Uint8Array } | null;
}

function proofOf(how: RecordConsentInput["how"]): Result<Proof, RecordRefusal> {
  if (how.kind === "aloud") {
    const note = how.note.trim();
    return note === "" ? refuse({ kind: "note-missing" }) : ok({ how: { kind: "aloud", sessionId: how.sessionId, note }, scan: null });
  }
  const scan = scanOf(how.scan);
  if (!scan.ok) return scan;
  const id = newId(DocumentId);
  return ok({ how: { kind: "paper", scan: id }, scan: { id, ...scan.value } });
}
