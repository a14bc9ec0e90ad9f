import { documentRepository, reportVersionRepository } from "@hervat/database/repositories";
import { type ContactId, DocumentId, newId, type ReportId, type TrajectoryId } from "@hervat/domain/primitives";
import type { Entered } from "../delivery/enter-delivery.ts";
import { createInternalDoors } from "../http/create-door.ts";
import { callByLink } from "./call-as.ts";
import { contactIdOf } from "./contact-id-of.ts";
import { givenCase } from "./given-case.ts";
import type { GivenTeam } from "./given-team.ts";

const doorKey = "test-door-key-test-door-key";
const kind = "bedrijfsarts-rapportage" as const;
export const DOCTOR = { name: "dr. Jansen", email: "jansen@arbo.example", phone: "0612345678", organisation: "Arbodienst Noord" };
/** Stands in the report and in its PDF, and may come nowhere else. */
export const SECRET = "KANARIE-hartkloppingen-en-slapeloze-nachten";
export const PDF = Buffer.from(`%PDF-1.7 ${SECRET} ${"x".repeat(2_000)}`);

interface GivenReport {
  readonly trajectoryId: TrajectoryId;
  readonly reportId: ReportId;
  readonly contactId: ContactId;
}

export interface GivenDelivery extends GivenReport {
  readonly token: string;
  readonly code: string;
}

/** A bedrijfsarts with his mail, as one practice sends to him: what he asks goes over the link, as the client portal's own server asks it. */
export function deliveryDesk(team: GivenTeam) {
  const { test, practice, hers } = team;
  const origin = test.service.installation.origins.client;
  const doors = () => createInternalDoors(test.service, { doorKey, portalFolder: "/nonexistent" });

  /** A report that was released to a doctor to whom she consented. */
  async function givenReleased(reach: "named" | "team" = "named", doctor: Partial<typeof DOCTOR> = {}): Promise<GivenReport> {
    const trajectoryId = await givenCase(hers, team.coach.membershipId);
    const details = { ...DOCTOR, ...doctor };
    const saved = await hers.people.save({ trajectoryId, role: "bedrijfsarts", person: { kind: "new", details } });
    const contactId = contactIdOf(saved);
    const how = { kind: "aloud", sessionId: null, note: "Ja." } as const;
    const categories = ["complaints", "course", "energy", "prognosis"] as const;
    const consent = { trajectoryId, contactId, reach, expiresOn: null, how, categories: [...categories], givenOn: team.inDays(0) };
    await hers.consent.record(consent);
    const { version } = await hers.report.draft({ trajectoryId, kind });
    const none = { question: null, questionAskedOn: null, approach: null, dayStructure: null, energy: null, expectation: null };
    const nor = { advice: null, next: null, nextReportOn: null, clientReaction: null, functioning: "Pakt het huishouden op." };
    await hers.report.saveDraft({ version, draft: { kind, trajectoryId, reportType: "interim", reason: SECRET, ...none, ...nor } });
    const offered = await hers.report.offer({ trajectoryId, kind, language: "nl" });
    if (!offered.ok) throw new Error(offered.refusal.kind);
    const { reportId } = offered.value;
    await hers.report.recordAgreement({ ...offered.value, agreedOn: team.inDays(0), sessionId: null, remarks: null });
    await addCopy(trajectoryId, reportId);
    const released = await hers.report.release({ reportId });
    if (!released.ok) throw new Error(released.refusal.kind);
    return { trajectoryId, reportId, contactId };
  }

  /** As a batch printed it before: the release takes that copy, so that no browser is needed here. */
  function addCopy(trajectoryId: TrajectoryId, reportId: ReportId): Promise<unknown> {
    return test.service.database.transactAs("coach", { tenant: practice.id }, async (tx) => {
      const sealer = await test.service.keyring.sealerFor(tx, practice.id);
      const version = await reportVersionRepository(tx, sealer).find(reportId, 1);
      if (version === undefined) throw new Error("the report has no version");
      const whose = { trajectoryId, kind, audience: "bedrijfsarts", standing: "final", invoiceId: null, batchItemId: null } as const;
      const document = { id: newId(DocumentId), ...whose, reportVersionId: version.id, mediaType: "application/pdf", releasedAt: null };
      return documentRepository(tx, practice.id, sealer).add({ ...document, createdAt: new Date() }, PDF);
    });
  }

  async function send(given: GivenReport, channel: "told" | "sms" = "told"): Promise<GivenDelivery> {
    const sent = await hers.delivery.send({ reportId: given.reportId, contactId: given.contactId, channel });
    if (!sent.ok) throw new Error(sent.refusal.kind);
    return { ...given, token: (await lastMail()).token, code: sent.value.code ?? "" };
  }

  async function lastMail(): Promise<{ text: string; html: string; subject: string; token: string }> {
    const [mail] = await test.database.admin<{ subject: string; text: string; html: string }[]>`
      select subject, text, html from identity.mail where kind = 'delivery' order by id desc limit 1`;
    if (mail === undefined) throw new Error("no mail");
    return { ...mail, token: /stuk\/([\w-]+)/.exec(mail.text)?.[1] ?? "" };
  }

  const by = ({ token }: { token: string }, proof?: string, deliveryId?: string) =>
    callByLink(test.service, token, proof, deliveryId).doctor;

  return {
    givenReleased,
    send,
    lastMail,
    by,
    givenSent: async (channel: "told" | "sms" = "told") => send(await givenReleased(), channel),

    async entered(sent: GivenDelivery, remember = false): Promise<Entered> {
      const outcome = await by(sent).enter({ code: sent.code, remember });
      if (!outcome.ok) throw new Error(outcome.refusal.kind);
      return outcome.value;
    },

    /** Over HTTP, without a proof and with the token in its header. */
    knockOn(path: string, { token, method }: { token: string; method: string }) {
      const headers = { origin, "x-door": "link", "x-door-key": doorKey, "x-link-token": token };
      return doors().request(`${origin}${path}`, { method, headers });
    },

    download({ token, reportId }: { token: string; reportId: ReportId }, proof: string, headers: Record<string, string> = {}) {
      const sent = { origin, "x-door": "link", "x-door-key": doorKey, "x-link-token": token, "x-link-proof": proof, ...headers };
      return doors().request(`${origin}/files/delivery/${reportId}`, { headers: sent });
    },

    async rowOf({ reportId }: GivenReport) {
      const [row] = await test.database.admin`
        select d.code_tries as tries, d.session_hash as session, d.entered_at as entered, r.status, r.fetched_at as fetched
        from reports.delivery d join reports.report r on r.id = d.report_id where d.report_id = ${reportId} order by d.id desc limit 1`;
      return row ?? {};
    },
  };
}
