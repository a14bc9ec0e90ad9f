import { sicknessRepository } from "@hervat/database/repositories";
import {
  Loonsanctie,
  MilestoneKey,
  nextObligation,
  sicknessClock,
  standings,
  UwvEndOfWaitingPeriod,
  WageMeaning,
  wageMeaning,
  weekOfSickness,
} from "@hervat/domain/poortwachter";
import { PlainDate } from "@hervat/domain/primitives";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { openCase } from "./open-case.ts";
import type { CaseInput } from "./read-trajectory.ts";

const Spell = z.strictObject({ from: PlainDate, to: PlainDate.optional(), leaveAfter: z.int().optional() });

export const MilestoneStanding = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.enum(["upcoming", "open", "past"]) }),
  z.strictObject({ kind: z.literal("soon"), daysLeft: z.int() }),
  z.strictObject({ kind: z.literal("due-passed"), daysLate: z.int(), hardPassed: z.boolean() }),
  z.strictObject({ kind: z.literal("done"), on: PlainDate, late: z.boolean() }),
  z.strictObject({ kind: z.literal("done-elsewhere"), on: PlainDate.nullable() }),
  z.strictObject({
    kind: z.literal("lapsed"),
    because: z.enum(["recovered", "employment-ended", "state-pension", "wages-ended", "not-imposed"]),
  }),
]);

const MilestoneShown = z.strictObject({
  key: MilestoneKey,
  nature: z.enum(["obligation", "information"]),
  /** The document that results, by its Dutch name. */
  artefact: z.string().nullable(),
  /** Where the law or the practice of UWV says so. */
  /** What it means for the wages; the sentences for employer and employee are chosen by this word. */
  wage: WageMeaning.nullable(),
  from: PlainDate,
  due: PlainDate,
  hard: PlainDate.nullable(),
  status: MilestoneStanding,
  /** Of the six-weekly evaluation: the days on which it was held before. */
  heldOn: z.array(PlainDate),
});

/** The law's timeline of a case, and what it is made of. */
export const SicknessShown = z.strictObject({
  spells: z.array(Spell),
  uwv: UwvEndOfWaitingPeriod.nullable(),
  wvp: z.boolean(),
  employmentEndsOn: PlainDate.nullable(),
  statePensionFrom: PlainDate.nullable(),
  loonsanctie: Loonsanctie.nullable(),
  clock: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("no-clock"), because: z.enum(["no-wvp", "no-spells"]) }),
    z.strictObject({
      kind: z.literal("clock"),
      week: z.int().nullable(),
      firstSickDay: PlainDate,
      lastSickDay: PlainDate.nullable(),
      lastDayOfWaitingPeriod: PlainDate,
      computedLastDay: PlainDate,
      firstWiaDay: PlainDate,
      wagesUntil: PlainDate,
      wagesEndBecause: z.enum(["waiting-period", "loonsanctie", "employment-ended", "state-pension"]),
      /** The last working day on which UWV must hear of an employment that ends during sickness. */
      noticeAtEndOfEmployment: PlainDate.nullable(),
      /** Sickness before an interruption of four weeks or more: their days are no longer counted. */
      earlier: z.array(z.strictObject({ firstSickDay: PlainDate, lastSickDay: PlainDate.nullable() })),
      next: MilestoneKey.nullable(),
      milestones: z.array(MilestoneShown),
    }),
  ]),
});
export type SicknessShown = z.infer<typeof SicknessShown>;

export function readSickness(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<SicknessShown> {
  return ctx.inTransaction(async (tx) => {
    const { practiceId } = await openCase(tx, ctx, "sickness.read", trajectoryId);
    const record = await sicknessRepository(tx, practiceId).find(trajectoryId);
    const clock = sicknessClock(record);
    const { spells, facts } = record;
    const told = {
      spells: [...spells],
      uwv: facts.uwvEndOfWaitingPeriod,
      wvp: record.wvp,
      employmentEndsOn: facts.employmentEndsOn,
      statePensionFrom: facts.statePensionFrom,
      loonsanctie: facts.loonsanctie,
    };
    if (clock.kind === "no-clock") return { ...told, clock };

    const { current } = clock;
    const today = ctx.today();
    return {
      ...told,
      clock: {
        kind: "clock",
        week: weekOfSickness(current.case, today),
        firstSickDay: current.firstSickDay,
        lastSickDay: current.lastSickDay,
        lastDayOfWaitingPeriod: current.waitingPeriod.lastDay,
        computedLastDay: current.waitingPeriod.computedLastDay,
        firstWiaDay: current.waitingPeriod.firstWiaDay,
        wagesUntil: current.waitingPeriod.wages.lastDay,
        wagesEndBecause: current.waitingPeriod.wages.endBecause,
        noticeAtEndOfEmployment: current.noticeAtEndOfEmployment,
        earlier: clock.earlier.map(({ firstSickDay, lastSickDay }) => ({ firstSickDay, lastSickDay })),
        next: nextObligation(current, today)?.milestone.key ?? null,
        milestones: standings(current, today).map(({ milestone: { key, nature, artefact, from, due, hard }, status }) => ({
          key,
          nature,
          artefact,
          wage: wageMeaning({ key, due }),
          from,
          due,
          hard: hard ?? null,
          status,
          heldOn: key === "evaluatie_6w" ? current.facts.done.flatMap((met) => (met.key === key && met.on !== null ? [met.on] : [])) : [],
        })),
      },
    };
  });
}
