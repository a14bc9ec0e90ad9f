import type { Db } from "@hervat/database";
import {
  doctorsQuestionRepository,
  offerRepository,
  readUnclosedSessions,
  readUnsignedNotes,
  receivedDocumentRepository,
  reportRemarkRepository,
  reportRepository,
  type WaitingTalk,
} from "@hervat/database/repositories";
import type { Sealer } from "@hervat/database/sealed";
import { addDays } from "@hervat/domain/calendar";
import { type PlainDate, TrajectoryId } from "@hervat/domain/primitives";
import { Moment } from "@hervat/domain/programme";
import { coachShouldCall, type Report } from "@hervat/domain/reports";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { amsterdamMoment } from "../sessions/amsterdam-moment.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { readAttention } from "./read-attention.ts";
import { readSilentStatements } from "./read-silent-statements.ts";
import { readTalkWaits } from "./read-talk-waits.ts";

const Who = { trajectoryId: TrajectoryId, name: z.string() };

/** What only the coach of a case can do next. */
export const Wait = z.discriminatedUnion("kind", [
  z.strictObject({ ...Who, kind: z.enum(["report-agreed", "report-declined", "report-remarks", "report-silent"]) }),
  z.strictObject({ ...Who, kind: z.enum(["offer-question", "offer-accepted"]) }),
  z.strictObject({ ...Who, kind: z.enum(["doctor-question", "doctor-advice"]) }),
  z.strictObject({ ...Who, kind: z.enum(["plan-talk-manager", "plan-talk-client"]) }),
  /** The programme wants a questionnaire asked by now. */
  z.strictObject({ ...Who, kind: z.literal("questionnaire-due"), moment: Moment }),
  /** She never answered the privacy statement. */
  z.strictObject({ ...Who, kind: z.literal("privacy-silent") }),
  /** She wrote or answered what asks that somebody calls her today. */
  z.strictObject({ ...Who, kind: z.literal("attention") }),
  /** To who stands in: something waits for the coach who is away, and not what. */
  z.strictObject({ ...Who, kind: z.literal("coach-away") }),
  /** `startsAt` of a message is when it was sent. */
  z.strictObject({ ...Who, kind: z.enum(["note-unsigned", "session-unclosed", "message-unread"]), startsAt: z.date() }),
]);
export type Wait = z.infer<typeof Wait>;

/** Older than this is no news for the first page; it stays visible in the case. */
const LOOK_BACK_DAYS = 60;

interface Waiting {
  readonly nameOf: ReadonlyMap<TrajectoryId, string>;
  /** Of these another coach answers: their talks wait only for who holds them. */
  readonly beside: readonly TrajectoryId[];
}

/** Reports that may go, offers that the employer answered, talks of which nobody said what came of them, notes that are not signed: of the coach's own cases. */
export async function readWaits(tx: Db, ctx: ServiceContext, sealer: Sealer, { nameOf, beside }: Waiting): Promise<Wait[]> {
  const ids = [...nameOf.keys()];
  if (ids.length === 0) return [];
  const practiceId = practiceOf(ctx);
  const since = addDays(ctx.today(), -LOOK_BACK_DAYS);
  const lying = reportRepository(tx, sealer);
  const [toDoctor, evaluations, unsigned, unclosed, offers, asked, advised, talks, silent, attention] = await Promise.all([
    lying.latest(ids, "bedrijfsarts-rapportage"),
    lying.latest(ids, "evaluation"),
    readUnsignedNotes(tx, practiceId, ids, since),
    readUnclosedSessions(tx, practiceId, ids, { from: amsterdamMoment(since, "00:00"), until: amsterdamMoment(ctx.today(), "00:00") }),
    offerRepository(tx, practiceId).waiting(ids),
    doctorsQuestionRepository(tx, sealer).waiting(ids),
    receivedDocumentRepository(tx, sealer).waiting(ids),
    readTalkWaits(tx, sealer, ids, ctx.today()),
    readSilentStatements(tx, practiceId, ids, ctx.today()),
    readAttention(tx, sealer, ids, ctx.today()),
  ]);
  const reports = [...toDoctor, ...evaluations];
  const withClient = reports.flatMap(([, { value }]) => (value.status === "with-client" ? [value.id] : []));
  const unanswered = await reportRemarkRepository(tx, sealer).unanswered(withClient);

  const waits: Wait[] = [];
  for (const [trajectoryId, { value }] of reports) {
    const kind = reportWait(value, unanswered.has(value.id), ctx.today());
    const name = nameOf.get(trajectoryId);
    if (kind !== null && name !== undefined) waits.push({ kind, trajectoryId, name });
  }
  const me = "membershipId" in ctx.actor ? ctx.actor.membershipId : null;
  const isHers = ({ trajectoryId, coach }: WaitingTalk) => coach === me || !beside.includes(trajectoryId);
  for (const { trajectoryId, startsAt } of unclosed.filter(isHers)) {
    const name = nameOf.get(trajectoryId);
    if (name !== undefined) waits.push({ kind: "session-unclosed", trajectoryId, name, startsAt });
  }
  for (const { trajectoryId, startsAt } of unsigned.filter(isHers)) {
    const name = nameOf.get(trajectoryId);
    if (name !== undefined) waits.push({ kind: "note-unsigned", trajectoryId, name, startsAt });
  }
  for (const { trajectoryId, status } of offers) {
    const name = nameOf.get(trajectoryId);
    if (name !== undefined) waits.push({ kind: `offer-${status}`, trajectoryId, name });
  }
  for (const trajectoryId of attention) {
    const name = nameOf.get(trajectoryId);
    if (name !== undefined) waits.push({ kind: "attention", trajectoryId, name });
  }
  for (const trajectoryId of silent) {
    const name = nameOf.get(trajectoryId);
    if (name !== undefined) waits.push({ kind: "privacy-silent", trajectoryId, name });
  }
  for (const talk of talks) {
    const name = nameOf.get(talk.trajectoryId);
    if (name !== undefined) waits.push({ ...talk, name });
  }
  for (const kind of ["doctor-question", "doctor-advice"] as const) {
    for (const trajectoryId of kind === "doctor-question" ? asked : advised) {
      const name = nameOf.get(trajectoryId);
      if (name !== undefined) waits.push({ kind, trajectoryId, name });
    }
  }
  return waits;
}

function reportWait(
  report: Report,
  remarked: boolean,
  today: PlainDate,
): "report-agreed" | "report-declined" | "report-remarks" | "report-silent" | null {
  if (report.status === "agreed") return "report-agreed";
  if (report.status !== "with-client") return null;
  if (remarked) return "report-remarks";
  if (report.declinedOn !== null) return "report-declined";
  return coachShouldCall(report, today) ? "report-silent" : null;
}
