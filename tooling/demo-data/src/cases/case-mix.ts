import type { MilestoneKey } from "@hervat/domain/poortwachter";
import type { ReportStatus } from "@hervat/domain/reports";
import type { StopReason } from "@hervat/domain/trajectory";
import { deal } from "../random/deal.ts";
import type { Random } from "../random/random.ts";
import type { CaseBrief, ConsentCourse, EvaluationCourse, InvoiceCourse, PriceCourse, SicknessCourse } from "./case-brief.ts";

type Shares<Value> = readonly (readonly [Value, number])[];

/** So many dossiers of one kind, and of what they consist. */
interface Group {
  readonly count: number;
  readonly fixed: Pick<CaseBrief, "status" | "stage">;
  readonly sickness: Shares<SicknessCourse>;
  readonly near: Shares<MilestoneKey | null>;
  readonly consent: Shares<ConsentCourse>;
  readonly reports: Shares<ReportStatus | null>;
  readonly evaluation: Shares<EvaluationCourse>;
  readonly invoice: Shares<InvoiceCourse>;
}

const GROUPS: readonly Group[] = [
  {
    count: 22,
    fixed: { status: "intake", stage: "start" },
    sickness: [
      ["one-spell", 21],
      ["no-clock", 1],
    ],
    near: [
      [null, 10],
      ["probleemanalyse", 3],
      ["dossier", 2],
      ["plan_van_aanpak", 4],
      ["evaluatie_6w", 3],
    ],
    consent: [
      ["none", 16],
      ["given", 6],
    ],
    reports: [[null, 1]],
    evaluation: [["none", 1]],
    invoice: [
      ["none", 18],
      ["concept", 4],
    ],
  },
  {
    count: 44,
    fixed: { status: "active", stage: "start" },
    sickness: [
      ["one-spell", 40],
      ["short-interruption", 3],
      ["no-clock", 1],
    ],
    near: [
      [null, 34],
      ["plan_van_aanpak", 4],
      ["evaluatie_6w", 6],
    ],
    consent: [
      ["none", 14],
      ["given", 20],
      ["limited", 5],
      ["team", 3],
      ["withdrawn", 2],
    ],
    reports: [
      [null, 26],
      ["concept", 6],
      ["with-client", 6],
      ["agreed", 4],
      ["released", 2],
    ],
    evaluation: [["none", 1]],
    invoice: [
      ["none", 6],
      ["concept", 14],
      ["issued", 16],
      ["overdue", 2],
      ["paid", 6],
    ],
  },
  {
    count: 48,
    fixed: { status: "active", stage: "middle" },
    sickness: [
      ["one-spell", 36],
      ["short-interruption", 6],
      ["new-case", 4],
      ["leave-between", 2],
    ],
    near: [
      [null, 34],
      ["evaluatie_6w", 4],
      ["melding_uwv_42", 4],
      ["uwv_brief_44", 2],
      ["eerstejaarsevaluatie", 4],
    ],
    consent: [
      ["none", 9],
      ["given", 24],
      ["limited", 7],
      ["team", 3],
      ["withdrawn", 5],
    ],
    reports: [
      [null, 16],
      ["concept", 7],
      ["with-client", 8],
      ["agreed", 8],
      ["released", 4],
      ["fetched", 3],
      ["withdrawn", 2],
    ],
    evaluation: [["none", 1]],
    invoice: [
      ["none", 2],
      ["concept", 6],
      ["issued", 14],
      ["overdue", 6],
      ["partly-paid", 2],
      ["paid", 16],
      ["corrected", 2],
    ],
  },
  {
    count: 62,
    fixed: { status: "active", stage: "late" },
    sickness: [
      ["one-spell", 50],
      ["short-interruption", 6],
      ["new-case", 4],
      ["leave-between", 2],
    ],
    near: [
      [null, 28],
      ["ziekmelding_werkgever", 2],
      ["melding_arbo", 2],
      ["melding_uwv_42", 3],
      ["uwv_brief_44", 2],
      ["eerstejaarsevaluatie", 3],
      ["spoor2_start", 4],
      ["loon_jaar2", 3],
      ["wia_brief_88", 2],
      ["actueel_oordeel", 2],
      ["eindevaluatie", 3],
      ["riv_kopie_werknemer", 2],
      ["wia_aanvraag", 2],
      ["einde_loondoorbetaling", 2],
      ["loonsanctie", 2],
    ],
    consent: [
      ["none", 8],
      ["given", 36],
      ["limited", 8],
      ["team", 5],
      ["withdrawn", 5],
    ],
    reports: [
      [null, 14],
      ["concept", 8],
      ["with-client", 10],
      ["agreed", 14],
      ["released", 8],
      ["fetched", 6],
      ["withdrawn", 2],
    ],
    evaluation: [
      ["none", 48],
      ["being-written", 14],
    ],
    invoice: [
      ["none", 1],
      ["concept", 4],
      ["issued", 10],
      ["overdue", 5],
      ["partly-paid", 3],
      ["paid", 36],
      ["corrected", 3],
    ],
  },
  {
    count: 7,
    fixed: { status: "paused", stage: "start" },
    sickness: [
      ["one-spell", 6],
      ["on-leave", 1],
    ],
    near: [[null, 1]],
    consent: [
      ["none", 3],
      ["given", 4],
    ],
    reports: [
      [null, 5],
      ["concept", 2],
    ],
    evaluation: [["none", 1]],
    invoice: [
      ["issued", 3],
      ["paid", 3],
      ["none", 1],
    ],
  },
  {
    count: 7,
    fixed: { status: "paused", stage: "middle" },
    sickness: [
      ["one-spell", 4],
      ["short-interruption", 1],
      ["on-leave", 2],
    ],
    near: [[null, 1]],
    consent: [
      ["none", 1],
      ["given", 5],
      ["withdrawn", 1],
    ],
    reports: [
      [null, 4],
      ["concept", 1],
      ["with-client", 1],
      ["fetched", 1],
    ],
    evaluation: [["none", 1]],
    invoice: [
      ["issued", 2],
      ["paid", 4],
      ["overdue", 1],
    ],
  },
  {
    count: 52,
    fixed: { status: "completed", stage: "end" },
    sickness: [
      ["recovered", 38],
      ["one-spell", 10],
      ["short-interruption", 4],
    ],
    near: [[null, 1]],
    consent: [
      ["none", 10],
      ["given", 32],
      ["limited", 4],
      ["team", 2],
      ["withdrawn", 4],
    ],
    reports: [
      [null, 18],
      ["agreed", 4],
      ["released", 6],
      ["fetched", 22],
      ["withdrawn", 2],
    ],
    evaluation: [
      ["none", 8],
      ["being-written", 8],
      ["with-client", 8],
      ["agreed", 14],
      ["released", 5],
      ["approved-by-both", 9],
    ],
    invoice: [
      ["concept", 2],
      ["issued", 4],
      ["overdue", 3],
      ["paid", 40],
      ["credited", 1],
      ["corrected", 2],
    ],
  },
  {
    count: 9,
    fixed: { status: "stopped", stage: "start" },
    sickness: [
      ["one-spell", 6],
      ["recovered", 3],
    ],
    near: [[null, 1]],
    consent: [
      ["none", 6],
      ["given", 3],
    ],
    reports: [[null, 1]],
    evaluation: [["none", 1]],
    invoice: [
      ["none", 2],
      ["issued", 1],
      ["paid", 3],
      ["credited", 3],
    ],
  },
  {
    count: 9,
    fixed: { status: "stopped", stage: "middle" },
    sickness: [
      ["one-spell", 6],
      ["recovered", 3],
    ],
    near: [[null, 1]],
    consent: [
      ["none", 3],
      ["given", 4],
      ["withdrawn", 2],
    ],
    reports: [
      [null, 6],
      ["fetched", 2],
      ["withdrawn", 1],
    ],
    evaluation: [["none", 1]],
    invoice: [
      ["issued", 1],
      ["paid", 6],
      ["credited", 2],
    ],
  },
];

const STOP_REASONS: Shares<StopReason> = [
  ["in-consultation", 9],
  ["employment-ended", 5],
  ["order-ended", 4],
];
const PRICES: Shares<PriceCourse> = [
  ["programme", 4],
  ["agreed", 7],
  ["none", 1],
];

/** The briefs of all dossiers of a demo, 260 of them, in drawn order: whoever gets the next gets a bit of everything. */
export function caseMix(random: Random): readonly CaseBrief[] {
  return random.shuffled(GROUPS.flatMap((group, at) => briefsOf(group, random.fork(`group ${at}`))));
}

function briefsOf(group: Group, random: Random): CaseBrief[] {
  const { count } = group;
  const consents = deal(random, count, group.consent);
  const reports = random.shuffled(reportsFor(consents, deal(random, count, group.reports)));
  const programmes = deal(random, count, [["van-verzuim-naar-herstel", 57] as const, ["re-integratiebegeleiding", 43] as const]);
  const evaluations = deal(random, count, group.evaluation);
  const invoices = deal(random, count, group.invoice);
  const prices = deal(random, count, PRICES);
  const stops = deal(random, count, STOP_REASONS);
  const unfinished = deal(random, count, [[false, 6] as const, [true, 1] as const]);
  const courses = coursesOf(group, random);
  return Array.from({ length: count }, (_, at) => {
    const programme = programmes[at] ?? "van-verzuim-naar-herstel";
    const { consent, report } = reports[at] ?? { consent: "none", report: null };
    const price = priceFor(prices[at] ?? "agreed", programme);
    return {
      ...group.fixed,
      ...(courses[at] ?? { near: null, sickness: "one-spell" }),
      programme,
      consent,
      report,
      unfinishedDraft: unfinished[at] ?? false,
      evaluation: evaluations[at] ?? "none",
      invoice: price === "none" ? "none" : (invoices[at] ?? "none"),
      price,
      stopReason: stops[at] ?? "in-consultation",
      secondTrack: false,
      broughtAlong: random.chance(0.06),
      language: "nl",
    };
  });
}

/** A near milestone has a course of its own; the other courses go to whoever has none. */
function coursesOf({ count, near, sickness }: Group, random: Random): Pick<CaseBrief, "near" | "sickness">[] {
  const milestones = deal(random, count, near);
  const free = milestones.filter((key) => key === null).length;
  const others = deal(random, Math.max(free, 1), sickness);
  let at = 0;
  return milestones.map((key) => {
    if (key === null) return { near: key, sickness: others[at++] ?? "one-spell" };
    return { near: key, sickness: key === "ziekmelding_werkgever" || key === "melding_arbo" ? "sick-again" : "one-spell" };
  });
}

/** What left the practice left under a consent; what went no further than the coach or the client may lack one. */
function reportsFor(consents: readonly ConsentCourse[], reports: readonly (ReportStatus | null)[]) {
  const rank = (report: ReportStatus | null) =>
    report === "released" || report === "fetched" || report === "agreed" ? 0 : report === "withdrawn" ? 1 : 2;
  const byNeed = reports.toSorted((one, other) => rank(one) - rank(other));
  const strength = { given: 0, team: 0, limited: 0, withdrawn: 1, none: 2 };
  const byStrength = consents.toSorted((one, other) => strength[one] - strength[other]);
  return byStrength.map((consent, at) => {
    const report = byNeed[at] ?? null;
    const needs = rank(report) === 0 && strength[consent] !== 0 && !(report === "fetched" && consent === "withdrawn");
    return { consent, report: needs ? ("concept" as const) : report };
  });
}

/** A programme without a price of its own needs an agreement, or has none yet. */
function priceFor(price: PriceCourse, programme: CaseBrief["programme"]): PriceCourse {
  if (programme === "van-verzuim-naar-herstel") return price === "none" ? "programme" : price;
  return price === "programme" ? "agreed" : price;
}
