import type { ReportStatus } from "@hervat/domain/reports";
import type { StopReason } from "@hervat/domain/trajectory";
import { deal, type Parts } from "../random/deal.ts";
import type { Random } from "../random/random.ts";
import type { CaseBrief, ConsentCourse, PriceCourse } from "./case-brief.ts";
import { CASE_GROUPS, type CaseGroup } from "./case-groups.ts";

const STOP_REASONS: Parts<StopReason> = { "in-consultation": 9, "employment-ended": 5, "order-ended": 4 };
const PRICES: Parts<PriceCourse> = { programme: 4, agreed: 7, none: 1 };
const PROGRAMMES: Parts<CaseBrief["programme"]> = { "van-verzuim-naar-herstel": 57, "re-integratiebegeleiding": 43 };

/** The briefs of all dossiers of a demo, 260 of them, in drawn order: whoever gets the next gets a bit of everything. */
export function caseMix(random: Random): readonly CaseBrief[] {
  return random.shuffled(CASE_GROUPS.flatMap((group, at) => briefsOf(group, random.fork(`group ${at}`))));
}

function briefsOf(group: CaseGroup, random: Random): CaseBrief[] {
  const { count } = group;
  const consents = deal(random, count, group.consent);
  const reports = random.shuffled(reportsFor(consents, deal(random, count, group.reports).map(orNull)));
  const programmes = deal(random, count, PROGRAMMES);
  const evaluations = deal(random, count, group.evaluation);
  const invoices = deal(random, count, group.invoice);
  const prices = deal(random, count, PRICES);
  const stops = deal(random, count, STOP_REASONS);
  const unfinished = deal(random, count, { finished: 6, unfinished: 1 });
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
      unfinishedDraft: unfinished[at] === "unfinished",
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
function coursesOf({ count, near, sickness }: CaseGroup, random: Random): Pick<CaseBrief, "near" | "sickness">[] {
  const milestones = deal(random, count, near).map(orNull);
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

function orNull<Kind extends string>(kind: Kind | "none"): Kind | null {
  return kind === "none" ? null : kind;
}
