import type { Db } from "@hervat/database";
import {
  clientContactRepository,
  clientRepository,
  contactRepository,
  employerRepository,
  goalRepository,
  handOverRepository,
  homeworkTickRepository,
  membershipRepository,
  phaseRepository,
  readExtraSessions,
  reportRepository,
  sessionNoteRepository,
  sessionRepository,
  sicknessRepository,
} from "@hervat/database/repositories";
import { visibleNotes } from "@hervat/domain/policy";
import { MilestoneKey, nextObligation, overdueObligations, sicknessClock, weekOfSickness } from "@hervat/domain/poortwachter";
import { PlainDate, TrajectoryId } from "@hervat/domain/primitives";
import { isClockOnly, LocalText } from "@hervat/domain/programme";
import { ReportKindKey, reportStanding } from "@hervat/domain/reports";
import { homeworkOf, SessionKind } from "@hervat/domain/session";
import { phasePosition, sessionBudget } from "@hervat/domain/trajectory";
import { z } from "zod";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { type OpenedCase, openCase } from "../trajectory/open-case.ts";
import type { CaseInput } from "../trajectory/read-trajectory.ts";

const Person = z.strictObject({ name: z.string(), phone: z.string().nullable() });

/** What is null is not for whoever asks; an empty list says there is nothing. */
export const BriefShown = z.strictObject({
  trajectoryId: TrajectoryId,
  name: z.string(),
  code: z.string(),
  function: z.string().nullable(),
  phone: z.string().nullable(),
  employer: z.string(),
  coach: Person,
  standIn: z.strictObject({ name: z.string(), firstDay: PlainDate, lastDay: PlainDate }).nullable(),
  programme: LocalText,
  status: z.enum(["intake", "active", "paused", "completed", "stopped"]),
  startedOn: PlainDate,
  phase: z.strictObject({ names: LocalText, position: z.int(), of: z.int() }).nullable(),
  sessions: z.strictObject({ used: z.int(), planned: z.int() }).nullable(),
  next: z.strictObject({ startsAt: z.date(), kind: SessionKind }).nullable(),
  law: z
    .strictObject({
      week: z.int().nullable(),
      overdue: z.int(),
      next: z.strictObject({ key: MilestoneKey, due: PlainDate }).nullable(),
    })
    .nullable(),
  manager: Person.nullable(),
  bedrijfsarts: Person.nullable(),
  /** Of the last note that stands open for whoever asks. */
  note: z.strictObject({ on: z.date(), agreed: z.string(), next: z.string() }).nullable(),
  homework: z.array(z.string()),
  goals: z.array(z.string()).nullable(),
  /** Reports that are under way, and where each waits. */
  reports: z.array(z.strictObject({ kind: ReportKindKey, standing: z.string() })).nullable(),
});
export type BriefShown = z.infer<typeof BriefShown>;

const UNDER_WAY = ["concept", "with-client", "agreed"];

/** One page for who takes over a case: what is agreed, what comes and what waits, as far as the policy shows it to whoever asks. */
export function readBrief(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<BriefShown> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "hand-over.read-brief", trajectoryId);
    const { practiceId, stored, may } = opened;
    const { value } = stored;
    const members = membershipRepository(tx, practiceId);
    const contacts = contactRepository(tx, practiceId);
    const [client, coach, manager, bedrijfsarts, [standIn]] = await Promise.all([
      clientRepository(tx, practiceId).find(value.clientId),
      members.colleague(value.coachMembershipId),
      value.managerContactId === null ? undefined : contacts.find(value.managerContactId),
      value.bedrijfsartsContactId === null ? undefined : contacts.find(value.bedrijfsartsContactId),
      handOverRepository(tx, practiceId).shownOf(trajectoryId, ctx.today()),
    ]);
    if (client === undefined || coach === undefined) throw new NotFoundError("trajectory");
    const employer = await employerRepository(tx, practiceId).find(client.value.employerId);
    const standingIn = standIn?.lastDay && standIn.lastDay >= ctx.today() ? { ...standIn, lastDay: standIn.lastDay } : null;
    const person = (found: { name: string; phone: string | null } | undefined) => found && { name: found.name, phone: found.phone };
    return {
      trajectoryId,
      name: client.value.name,
      code: client.value.code,
      function: client.value.function,
      phone: may("client-contact.read") ? ((await clientContactRepository(tx, practiceId).find(value.clientId))?.mobile ?? null) : null,
      employer: employer?.value.name ?? "",
      coach: { name: coach.name, phone: coach.phone },
      standIn: standingIn && {
        name: (await members.colleague(standingIn.to))?.name ?? "",
        firstDay: standingIn.firstDay,
        lastDay: standingIn.lastDay,
      },
      programme: opened.programme.names,
      status: value.status,
      startedOn: value.startedOn,
      law: may("sickness.read") ? await readLaw(tx, ctx, opened) : null,
      manager: person(manager) ?? null,
      bedrijfsarts: person(bedrijfsarts) ?? null,
      ...(await readCare(tx, ctx, opened)),
    };
  });
}

async function readLaw(tx: Db, ctx: ServiceContext, { practiceId, stored }: OpenedCase): Promise<BriefShown["law"]> {
  const record = (await sicknessRepository(tx, practiceId).findMany([stored.value.id])).get(stored.value.id);
  const clock = record && sicknessClock(record);
  if (clock?.kind !== "clock") return null;
  const next = nextObligation(clock.current, ctx.today());
  return {
    week: weekOfSickness(clock.current.case, ctx.today()),
    overdue: overdueObligations(clock.current, ctx.today()).length,
    next: next && { key: next.milestone.key, due: next.milestone.due },
  };
}

type Care = Pick<BriefShown, "phase" | "sessions" | "next" | "note" | "homework" | "goals" | "reports">;
const NO_CARE: Care = { phase: null, sessions: null, next: null, note: null, homework: [], goals: null, reports: null };

async function readCare(tx: Db, ctx: ServiceContext, opened: OpenedCase): Promise<Care> {
  const { practiceId, stored, may, relation } = opened;
  const { value } = stored;
  const { programme } = opened;
  if (isClockOnly(programme) || !may("session.read")) return NO_CARE;
  const sealer = await opened.sealer();
  const visible = may("note.read") ? visibleNotes(ctx.actor, relation) : null;
  const [sessions, extra, course, notes, ticks, goals, reports] = await Promise.all([
    sessionRepository(tx, practiceId).ofTrajectory(value.id),
    readExtraSessions(tx, practiceId, [value.id]),
    may("phase.read") ? phaseRepository(tx, sealer).find(value.id) : null,
    visible === null ? [] : sessionNoteRepository(tx, sealer).ofTrajectory(value.id, visible),
    visible === null ? [] : homeworkTickRepository(tx, sealer).ofTrajectory(value.id),
    may("goal.read") ? goalRepository(tx, sealer).ofTrajectory(value.id) : null,
    may("report.read") ? reportRepository(tx, sealer).ofTrajectory(value.id) : null,
  ]);
  const startOf = new Map(sessions.map((session) => [session.value.id, session.value.startsAt]));
  const told = notes.flatMap(({ value: note }) => {
    const startsAt = startOf.get(note.sessionId);
    return startsAt === undefined ? [] : [{ startsAt, note }];
  });
  // Something may be written beforehand of a talk that is still to come: that is not the previous one.
  const begun = told.filter(({ startsAt }) => startsAt <= ctx.now());
  const last = begun.toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime()).at(-1);
  const [next] = sessions
    .filter((session) => session.value.status === "planned" && session.value.startsAt > ctx.now())
    .toSorted((one, other) => one.value.startsAt.getTime() - other.value.startsAt.getTime());
  const budget = sessionBudget(
    value.sessionsBefore,
    sessions.map((session) => session.value),
    programme,
    extra.get(value.id) ?? 0,
  );
  const place = course && phasePosition(programme, course);
  return {
    phase: place && { names: place.phase.names, position: place.position, of: place.of },
    sessions: may("attendance.read") ? { used: budget.used, planned: budget.planned } : null,
    next: next === undefined ? null : { startsAt: next.value.startsAt, kind: next.value.kind },
    note: last === undefined ? null : { on: last.startsAt, agreed: last.note.text.agreed, next: last.note.text.next },
    homework: homeworkOf(
      told.map(({ note }) => note),
      ticks,
    ).flatMap(({ item, outcome }) => (outcome === null ? [item] : [])),
    goals: goals === null ? null : goals.filter(({ closed }) => closed === null).map((goal) => goal.text),
    reports:
      reports === null
        ? null
        : reports
            .filter((report) => UNDER_WAY.includes(report.value.status))
            .map((report) => ({ kind: report.value.kind, standing: reportStanding(report.value) })),
  };
}
