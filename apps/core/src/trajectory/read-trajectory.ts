import {
  clientRepository,
  employerRepository,
  membershipRepository,
  phaseRepository,
  readExtraSessions,
  sessionRepository,
} from "@hervat/database/repositories";
import { PlainDate, TrajectoryId } from "@hervat/domain/primitives";
import { AgreedTalks, isClockOnly, LocalText, Programme, SessionPlan } from "@hervat/domain/programme";
import { lastChange, type PhaseCourse, phasePosition, sessionBudget } from "@hervat/domain/trajectory";
import { z } from "zod";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { namesBeside } from "../sessions/coaches-of.ts";
import { type OpenedCase, openCase } from "./open-case.ts";

export const CaseInput = z.strictObject({ trajectoryId: TrajectoryId });
export type CaseInput = z.infer<typeof CaseInput>;

/** What a screen offers; core asks the policy again for each verb. */
export const CasePermissions = z.strictObject({
  steer: z.boolean(),
  changeSickness: z.boolean(),
  markMilestone: z.boolean(),
  readSessions: z.boolean(),
  planSession: z.boolean(),
  readCare: z.boolean(),
  writeNotes: z.boolean(),
  /** A report may be put before the client, released and sent: that is for the coach who answers for the case. */
  letLeave: z.boolean(),
  readWork: z.boolean(),
  changePeople: z.boolean(),
  readAssignment: z.boolean(),
  readInvoices: z.boolean(),
  readMessages: z.boolean(),
  readAudit: z.boolean(),
});

/** The head of the page of one trajectory. */
export const TrajectoryShown = z.strictObject({
  trajectoryId: TrajectoryId,
  client: z.strictObject({
    code: z.string(),
    name: z.string(),
    function: z.string().nullable(),
    contractHoursPerWeek: z.number().nullable(),
  }),
  employer: z.string(),
  coach: z.string(),
  /** Who coaches beside her, by name. */
  beside: z.array(z.string()),
  programme: z.strictObject({
    names: LocalText,
    version: z.int(),
    hasPhases: z.boolean(),
    /** How its talks are planned, until the coach agrees on something else with this client. */
    ...SessionPlan.pick({ minutes: true, rhythmDays: true, shorterAtStart: true }).shape,
    intakes: Programme.shape.intakes,
    evaluation: Programme.shape.evaluation,
    /** The practice coordinates with the bedrijfsarts, once the client agrees. */
    coordinates: z.boolean(),
  }),
  /** Nothing but the days of the law is kept: no talks, nothing about health. */
  clockOnly: z.boolean(),
  status: z.enum(["intake", "active", "paused", "completed", "stopped"]),
  startedOn: PlainDate,
  /** No move may lie before this day. */
  lastChangeOn: PlainDate,
  may: CasePermissions,
  phase: z.strictObject({ names: LocalText, aim: LocalText, position: z.int(), of: z.int(), since: PlainDate }).nullable(),
  /** Every phase so far, the newest first; why she went back is for her coach. */
  course: z.array(z.strictObject({ names: LocalText, since: PlainDate, steppedBack: z.boolean(), reason: z.string().nullable() })),
  sessions: z
    .strictObject({
      used: z.int(),
      planned: z.int(),
      left: z.int(),
      reserved: z.int(),
      beyondMaximum: z.boolean(),
      /** What the programme has without what the employer added, and where it differs what was agreed with this client. */
      programme: z.strictObject({ planned: z.int(), maximum: z.int() }),
      agreed: AgreedTalks.nullable(),
    })
    .nullable(),
});
export type TrajectoryShown = z.infer<typeof TrajectoryShown>;

export function readTrajectory(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<TrajectoryShown> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "trajectory.read", trajectoryId);
    const { practiceId, stored, programme } = opened;
    const trajectory = stored.value;
    const mayCount = opened.may("attendance.read") && !isClockOnly(programme);
    const [client, coach, beside, sealer, sessions, extra] = await Promise.all([
      clientRepository(tx, practiceId).find(trajectory.clientId),
      membershipRepository(tx, practiceId).colleague(trajectory.coachMembershipId),
      namesBeside(tx, ctx, opened),
      opened.may("phase.read") ? opened.sealer() : null,
      mayCount ? sessionRepository(tx, practiceId).ofTrajectory(trajectoryId) : null,
      mayCount ? readExtraSessions(tx, practiceId, [trajectoryId]) : null,
    ]);
    const [employer, course] = await Promise.all([
      client && employerRepository(tx, practiceId).find(client.value.employerId),
      sealer && phaseRepository(tx, sealer).find(trajectoryId),
    ]);
    if (client === undefined || employer === undefined || coach === undefined) throw new NotFoundError("trajectory");

    const place = course && phasePosition(programme, course);
    const budget =
      sessions &&
      sessionBudget(
        trajectory.sessionsBefore,
        sessions.map(({ value }) => value),
        programme,
        extra?.get(trajectoryId) ?? 0,
      );
    const { code, name, function: job, contractHoursPerWeek } = client.value;
    return {
      trajectoryId,
      client: { code, name, function: job, contractHoursPerWeek },
      employer: employer.value.name,
      coach: coach.name,
      beside,
      programme: {
        names: programme.names,
        version: programme.version,
        minutes: programme.sessions.minutes,
        rhythmDays: programme.sessions.rhythmDays,
        shorterAtStart: programme.sessions.shorterAtStart,
        intakes: programme.intakes,
        evaluation: programme.evaluation,
        coordinates: programme.bedrijfsarts.coordination,
        hasPhases: programme.structure.kind === "phases",
      },
      clockOnly: isClockOnly(programme),
      status: trajectory.status,
      startedOn: trajectory.startedOn,
      lastChangeOn: lastChange(trajectory),
      may: permissions(opened),
      phase: place && {
        names: place.phase.names,
        aim: place.phase.aim,
        position: place.position,
        of: place.of,
        since: course?.entries.at(-1)?.since ?? trajectory.startedOn,
      },
      course: course === null ? [] : shownCourse(course, programme, opened.may("energy.read")),
      sessions: budget && {
        used: budget.used,
        planned: budget.planned,
        left: budget.left,
        reserved: budget.reserved,
        beyondMaximum: budget.beyondMaximum,
        programme: { planned: programme.sessions.planned, maximum: programme.sessions.maximum },
        agreed: trajectory.agreedTalks,
      },
    };
  });
}

function shownCourse({ entries }: PhaseCourse, { structure }: Programme, readReason: boolean): TrajectoryShown["course"] {
  const phases = structure.kind === "phases" ? structure.phases : [];
  return entries.toReversed().flatMap(({ phase, since, steppedBack, reason }) => {
    const names = phases.find(({ key }) => key === phase)?.names;
    return names === undefined ? [] : [{ names, since, steppedBack, reason: readReason ? reason : null }];
  });
}

function permissions({ may }: OpenedCase): TrajectoryShown["may"] {
  return {
    steer: may("trajectory.steer"),
    changeSickness: may("sickness.change"),
    markMilestone: may("milestone.mark-done"),
    readSessions: may("session.read"),
    planSession: may("session.plan"),
    readCare: may("energy.read"),
    writeNotes: may("note.write"),
    letLeave: may("report.release"),
    readWork: may("resumption.read-work"),
    changePeople: may("trajectory.change-people"),
    readAssignment: may("assignment.read"),
    readInvoices: may("invoice.read"),
    readMessages: may("message.read"),
    readAudit: may("audit.read-case"),
  };
}
