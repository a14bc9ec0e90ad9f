import type { Db } from "@hervat/database";
import { energyRepository, phaseRepository, readTouchedThemes, recoveryCourseRepository } from "@hervat/database/repositories";
import { recoveryTrend } from "@hervat/domain/energy";
import { ExerciseGivenId, ExtensionId, PlainDate } from "@hervat/domain/primitives";
import { Criterion, type Exercise, exercisesOf, LocalText, type Programme, StageKey } from "@hervat/domain/programme";
import { type CriterionJudgement, criteriaAhead, type ExerciseGiven, standingAgainst, themesOf } from "@hervat/domain/recovery";
import { phasePosition } from "@hervat/domain/trajectory";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { type OpenedCase, openCase } from "../trajectory/open-case.ts";
import type { CaseInput } from "../trajectory/read-trajectory.ts";
import { readExtension } from "./read-extension.ts";

const CriterionShown = z.strictObject({
  ...Criterion.shape,
  judgement: z.strictObject({ met: z.boolean(), note: z.string().nullable(), judgedOn: PlainDate }).nullable(),
});

const ExerciseShown = z.strictObject({
  key: StageKey,
  kind: z.enum(["exercise", "reading"]),
  names: LocalText,
  text: LocalText,
  /** Fits where she is now. */
  fits: z.boolean(),
  given: z.array(z.strictObject({ id: ExerciseGivenId, on: PlainDate })),
});

export const CourseShown = z.strictObject({
  phases: z
    .array(
      z.strictObject({
        key: StageKey,
        names: LocalText,
        aim: LocalText,
        optional: z.boolean(),
        standing: z.enum(["past", "current", "ahead"]),
        /** The day on which she came into it for the last time. */
        since: PlainDate.nullable(),
      }),
    )
    .nullable(),
  /** Why she went back the last time, when the phase she is in was a step back. */
  steppedBack: z.string().nullable(),
  next: z.strictObject({ names: LocalText, optional: z.boolean(), criteria: z.array(CriterionShown) }).nullable(),
  resumption: z.array(CriterionShown),
  norm: z.strictObject({ hours: z.number(), agreedOn: PlainDate, note: z.string().nullable() }).nullable(),
  lastRecovery: z.strictObject({ hours: z.number(), on: PlainDate }).nullable(),
  normStanding: z.enum(["within", "above", "unknown"]),
  extension: z.strictObject({
    state: z.enum(["none", "requested", "agreed", "declined"]),
    offers: z.array(z.strictObject({ number: z.int(), accepted: z.boolean(), on: PlainDate })),
    requests: z.array(
      z.strictObject({
        id: ExtensionId,
        extraSessions: z.int(),
        requestedOn: PlainDate,
        answer: z.strictObject({ agreed: z.boolean(), on: PlainDate }).nullable(),
      }),
    ),
  }),
  themes: z.array(
    z.strictObject({
      key: StageKey,
      names: LocalText,
      aim: LocalText,
      text: z.string(),
      discussed: z.boolean(),
      talks: z.array(z.strictObject({ number: z.int().nullable(), startsAt: z.date() })),
    }),
  ),
  exercises: z.array(ExerciseShown),
  status: z.enum(["intake", "active", "paused", "completed", "stopped"]),
  may: z.strictObject({ change: z.boolean(), changePhase: z.boolean(), askExtension: z.boolean() }),
});
export type CourseShown = z.infer<typeof CourseShown>;

/** Where a client is on the way her programme goes: phases with what the coach weighs, or themes with what was said of them. */
export function readCourse(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<CourseShown> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "recovery.read", trajectoryId);
    const sealer = await opened.sealer();
    const { programme } = opened;
    const repository = recoveryCourseRepository(tx, sealer);
    const course = await phaseRepository(tx, sealer).find(trajectoryId);
    const judgements = await repository.judgements(trajectoryId);
    const ahead = criteriaAhead(programme, course);
    const norm = await repository.norm(trajectoryId);
    const last = recoveryTrend(await energyRepository(tx, sealer).measurements(trajectoryId)).at(-1);
    const given = await repository.exercises(trajectoryId);
    const extension = await readExtension(tx, opened.practiceId, trajectoryId, ctx.today());
    const place = phasePosition(programme, course);
    const phases = programme.structure.kind === "phases" ? programme.structure.phases : null;
    const position = place === null ? -1 : place.position - 1;
    const next = phases?.[position + 1];
    const entry = course.entries.at(-1);
    const judged = (criterion: Criterion) => withJudgement(criterion, judgements);

    return {
      phases:
        phases?.map(({ key, names, aim, optional }, at) => ({
          ...{ key, names, aim, optional },
          standing: at < position ? ("past" as const) : at === position ? ("current" as const) : ("ahead" as const),
          since: course.entries.findLast(({ phase }) => phase === key)?.since ?? null,
        })) ?? null,
      steppedBack: entry?.steppedBack && opened.may("note.read") ? entry.reason : null,
      next: next === undefined ? null : { names: next.names, optional: next.optional, criteria: ahead.next.map(judged) },
      resumption: ahead.resumption.map(judged),
      norm: norm === undefined ? null : { hours: norm.hours, agreedOn: norm.agreedOn, note: norm.note },
      lastRecovery: last === undefined ? null : { hours: last.hoursToRecover, on: last.on },
      normStanding: standingAgainst(norm ?? null, last?.hoursToRecover ?? null),
      extension: {
        state: extension.state,
        requests: extension.requests.map(({ id, extraSessions, requestedOn, answer }) => ({ id, extraSessions, requestedOn, answer })),
        offers: [...extension.offers],
      },
      themes: await shownThemes(tx, opened, programme, await repository.themes(trajectoryId)),
      exercises: shownExercises(exercisesOf(programme), given, place?.phase.key ?? phases?.[0]?.key),
      status: opened.stored.value.status,
      may: {
        change: opened.may("recovery.change"),
        changePhase: opened.may("phase.change"),
        askExtension: opened.may("extension.change"),
      },
    };
  });
}

function withJudgement(criterion: Criterion, judgements: readonly CriterionJudgement[]): z.infer<typeof CriterionShown> {
  const found = judgements.find((one) => one.criterion === criterion.key);
  return { ...criterion, judgement: found === undefined ? null : { met: found.met, note: found.note, judgedOn: found.judgedOn } };
}

async function shownThemes(
  tx: Db,
  { practiceId, stored, may }: OpenedCase,
  programme: Programme,
  notes: Parameters<typeof themesOf>[1],
): Promise<CourseShown["themes"]> {
  if (programme.structure.kind !== "focus-areas") return [];
  // Which themes a note names that its author keeps to herself is for the coach of the case alone.
  const touched = await readTouchedThemes(tx, practiceId, stored.value.id, { ofCoachAlone: may("recovery.change") });
  return themesOf(programme, notes, new Set(touched.map(({ area }) => area))).map(({ area, text, discussed }) => ({
    ...{ key: area.key, names: area.names, aim: area.aim, text, discussed },
    talks: touched.filter((one) => one.area === area.key).map(({ number, startsAt }) => ({ number, startsAt })),
  }));
}

function shownExercises(
  exercises: readonly Exercise[],
  given: readonly ExerciseGiven[],
  stage: StageKey | undefined,
): CourseShown["exercises"] {
  return exercises.map(({ key, kind, names, text, stages }) => ({
    ...{ key, kind, names, text },
    fits: stage === undefined || stages.length === 0 || stages.includes(stage),
    given: given.filter(({ exercise }) => exercise === key).map(({ id, givenOn }) => ({ id, on: givenOn })),
  }));
}
