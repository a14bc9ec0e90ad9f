import { givenMember } from "@hervat/database/testing";
import {
  ClientId,
  type ConsentId,
  type ContactId,
  newId,
  type ReportId,
  type ReportRemarkId,
  SessionId,
  type TrajectoryId,
} from "@hervat/domain/primitives";
import type { VersionHash } from "@hervat/domain/reports";
import { type callAs, callClientAs } from "../testing/call-as.ts";
import { contactIdOf } from "../testing/contact-id-of.ts";
import { givenCase } from "../testing/given-case.ts";
import type { GivenTeam } from "../testing/given-team.ts";
import type { Deed, Life, ReportLife } from "./life-model.ts";

type Caller = ReturnType<typeof callAs>;
type Herself = ReturnType<typeof callClientAs>;
/** Done, refused in words, or too late because somebody else was first. */
export type Answer = "done" | "refused" | "conflict";

const KIND = "bedrijfsarts-rapportage";
const NOTHING_YET = { question: null, questionAskedOn: null, approach: null, dayStructure: null, energy: null } as const;
const NOR_THIS = { expectation: null, advice: null, next: null, nextReportOn: null, clientReaction: null } as const;

/** The same case in the product: what was made there, in the order of the model. */
export class LifeInService {
  readonly team: GivenTeam;
  readonly trajectoryId: TrajectoryId;
  readonly doctor: ContactId;
  readonly talks: { past: SessionId[]; ahead: SessionId[] } = { past: [], ahead: [] };
  readonly consents: ConsentId[] = [];
  readonly reports: ReportId[] = [];
  readonly herself: Herself;
  hash: VersionHash | undefined;
  /** What she said of the text in hand. */
  remark: ReportRemarkId | undefined;
  written = 0;

  private constructor(team: GivenTeam, trajectoryId: TrajectoryId, doctor: ContactId, herself: Herself) {
    this.team = team;
    this.trajectoryId = trajectoryId;
    this.doctor = doctor;
    this.herself = herself;
  }

  static async begin(team: GivenTeam): Promise<LifeInService> {
    const trajectoryId = await givenCase(team.hers, team.coach.membershipId, {
      startedOn: team.inDays(-30),
      firstSickDay: team.inDays(-60),
    });
    const details = { name: "dr. Jansen", email: null, phone: null, organisation: null };
    const saved = await team.hers.people.save({ trajectoryId, role: "bedrijfsarts", person: { kind: "new", details } });
    const [row] = await team.test.database.admin`select client_id from work.trajectory where id = ${trajectoryId}`;
    const clientId = ClientId.parse(row?.["client_id"]);
    const { personId, membershipId } = await givenMember(team.test.database, team.practice, { role: "client", clientId });
    const client = { kind: "client", personId, membershipId, practiceId: team.practice.id, trajectoryIds: [trajectoryId] } as const;
    const herself = callClientAs(team.test.service, client);
    return new LifeInService(team, trajectoryId, contactIdOf(saved), herself);
  }

  /** A new text, so that a version is never the same as the one before. */
  async write(): Promise<void> {
    const { trajectoryId } = this;
    this.written += 1;
    const { version } = await this.team.hers.report.draft({ trajectoryId, kind: KIND });
    const told = { reportType: "interim", reason: `Stand ${this.written}`, functioning: "Pakt het huishouden weer op." } as const;
    await this.team.hers.report.saveDraft({ version, draft: { kind: KIND, trajectoryId, ...NOTHING_YET, ...NOR_THIS, ...told } });
  }

  /** What this deed asks of the product; bound now to what there is now. */
  asked(deed: Deed, by: Caller): () => Promise<Answer> {
    const { team, trajectoryId, doctor, talks, consents, reports, hash, herself, remark } = this;
    const today = team.inDays(0);
    const about = { trajectoryId, on: today };
    switch (deed.kind) {
      case "start":
        return () => answered(by.trajectory.move({ ...about, move: "start" }));
      case "pause":
        return () => answered(by.trajectory.move({ ...about, move: "pause" }));
      case "resume":
        return () => answered(by.trajectory.move({ ...about, move: "resume" }));
      case "complete":
        return () => answered(by.closing.close({ ...about, outcome: "own-work", end: { kind: "completed", evaluatedOn: null } }));
      case "stop":
        return () => answered(by.closing.close({ ...about, outcome: "none", end: { kind: "stopped", reason: "order-ended" } }));
      case "plan": {
        const on = team.inDays(deed.slot === "past" ? -3 : 7);
        const one = { kind: "session", on, at: "10:00", durationMinutes: 60, times: 1, everyDays: 7 } as const;
        return () => answered(by.session.plan({ trajectoryId, ...one }));
      }
      case "hold":
      case "no-show":
      case "cancel": {
        const sessionId = talks[deed.slot][deed.turn] ?? newId(SessionId);
        if (deed.kind === "hold") return () => answered(by.session.close({ sessionId, outcome: "held", durationMinutes: 60 }));
        if (deed.kind === "no-show") return () => answered(by.session.close({ sessionId, outcome: "no-show" }));
        return () => answered(by.session.cancel({ sessionId, by: "client" }));
      }
      case "give consent": {
        const how = { kind: "aloud", sessionId: null, note: "Ja, dit mag naar dr. Jansen." } as const;
        const grant = { contactId: doctor, reach: "named", categories: ["complaints", "course", "energy", "prognosis"] } as const;
        const form = { trajectoryId, ...grant, categories: [...grant.categories], givenOn: today, expiresOn: null, how };
        return () => answered(by.consent.record(form));
      }
      case "withdraw consent": {
        const consentId = consents[deed.turn];
        if (consentId === undefined) return async () => "refused";
        return () => answered(by.consent.withdraw({ trajectoryId, consentId, on: today }));
      }
      case "offer":
        return () => answered(by.report.offer({ trajectoryId, kind: KIND, language: "nl" }));
      default: {
        const reportId = reports[deed.turn];
        if (reportId === undefined || hash === undefined) return async () => "refused";
        if (deed.kind === "agree")
          return () =>
            answered(by.report.recordAgreement({ reportId, versionHash: hash, agreedOn: today, sessionId: null, remarks: null }));
        if (deed.kind === "decline") return () => answered(by.report.decline({ reportId }));
        if (deed.kind === "keep" || deed.kind === "change") {
          if (remark === undefined) return async () => "refused";
          const kind = deed.kind === "keep" ? "kept" : "changed";
          return () => answered(by.reading.answerRemark({ reportId, remarkId: remark, kind, text: "Zie de aanleiding." }));
        }
        if (deed.kind === "agree herself")
          return () => answered(readAnd(herself, reportId, () => herself.ownReport.agree({ reportId, versionHash: hash })));
        if (deed.kind === "decline herself") return () => answered(herself.ownReport.decline({ reportId }));
        if (deed.kind === "take back herself") return () => answered(herself.ownReport.withdraw({ reportId }));
        if (deed.kind === "react")
          return () => answered(herself.ownReport.react({ reportId, textVersion: deed.version, text: "Zo was het.", goesAlong: true }));
        if (deed.kind === "remark")
          return () =>
            answered(
              readAnd(herself, reportId, (block) =>
                herself.ownReport.remark({ reportId, textVersion: deed.version, block, kind: "not-right", text: null }),
              ),
            );
        if (deed.kind === "release") return () => answered(by.report.release({ reportId }));
        return () => answered(by.report.withdraw({ reportId }));
      }
    }
  }

  /** As the pages of the coach show it. */
  async seen(): Promise<Life> {
    const { trajectoryId, team } = this;
    const one = { trajectoryId };
    const { status } = await team.hers.trajectory.read(one);
    const { sessions } = await team.hers.session.list(one);
    const slots = { past: sessions.filter(({ begun }) => begun), ahead: sessions.filter(({ begun }) => !begun) };
    const consents = await team.hers.consent.list(one);
    const { reports } = await team.hers.report.ofTrajectory(one);
    for (const slot of ["past", "ahead"] as const)
      remember(
        this.talks[slot],
        slots[slot].map(({ id }) => id),
      );
    remember(
      this.consents,
      consents.map(({ id }) => id),
    );
    remember(
      this.reports,
      reports.map(({ id }) => id),
    );
    const last = reports.find(({ id }) => id === this.reports.at(-1));
    this.hash = last?.versionHash;
    const remarks = new Map<ReportId, ReportLife["remark"]>();
    for (const { id } of reports) {
      const said = await team.hers.reading.remarks({ reportId: id });
      const current = said.remarks.find(({ version }) => version === said.version);
      remarks.set(id, current === undefined ? "none" : (current.answer?.kind ?? "open"));
      if (id === last?.id) this.remark = current?.id;
    }
    const of = <Held extends { id: string }>(held: readonly Held[], ids: readonly string[]) =>
      ids.flatMap((id) => held.filter((found) => found.id === id));
    return {
      course: status,
      past: of(slots.past, this.talks.past).map((talk) => talk.status),
      ahead: of(slots.ahead, this.talks.ahead).map((talk) => talk.status),
      consents: of(consents, this.consents).map(({ stands }) => stands),
      reports: of(reports, this.reports).map(({ id, version, standing }) => ({
        version,
        standing: known(standing),
        remark: remarks.get(id) ?? "none",
      })),
    };
  }
}

/** New ones come behind those that were known: ids are made in the order of time. */
function remember<Id extends string>(known: Id[], now: readonly Id[]): void {
  known.push(...now.filter((id) => !known.includes(id)).toSorted());
}

function known(standing: string): ReportLife["standing"] {
  switch (standing) {
    case "read-not-agreed":
      return "with-client";
    case "with-client":
    case "declined":
    case "agreed":
    case "released":
    case "withdrawn":
      return standing;
    default:
      throw new Error(`a report stands in ${standing}, which nobody made it do`);
  }
}

/** She opens it, and then does it: with the number of the first paragraph that she can say something of. */
async function readAnd(herself: Herself, reportId: ReportId, act: (block: number) => Promise<{ readonly ok: boolean }>) {
  const { text } = await herself.ownReport.open({ reportId });
  return act(Number(/"passage":(\d+)/.exec(JSON.stringify(text))?.[1]));
}

async function answered(asked: Promise<{ readonly ok: boolean }>): Promise<Answer> {
  try {
    return (await asked).ok ? "done" : "refused";
  } catch (fault) {
    if (Object(fault).code === "CONFLICT") return "conflict";
    throw fault;
  }
}
