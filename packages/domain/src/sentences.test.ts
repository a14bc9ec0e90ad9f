import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ConsentCategory, type RecordConsentRefusal, type WithdrawConsentRefusal } from "./consent/index.ts";
import { CapacityItem, LoadItem } from "./energy/index.ts";
import { FactorItem, type FactorProblem, type ReleaseFactorRefusal } from "./factors/index.ts";
import { Role } from "./people/index.ts";
import { type LeaveReason, ReportKindKey, type ReportStanding } from "./reports/index.ts";
import { type PlanProblem, StepStatus, WorkAdaptation, WorkLocation, WorkTasks } from "./resumption/index.ts";
import { SessionKind } from "./session/index.ts";
import { type AdvancePhaseRefusal, type MoveRefusal, type StepBackRefusal, StopReason } from "./trajectory/index.ts";
import { FourA } from "./views/parts.ts";

/** The sentences live with the messages; what they must say of is decided here. A new refusal does not compile until it stands in its list. */
const sentences = (language: "nl" | "en", area: string): Readonly<Record<string, unknown>> =>
  JSON.parse(readFileSync(new URL(`../../messages/messages/${language}/${area}.json`, import.meta.url), "utf8"));
const keyOf = (area: string, group: string, kind: string) =>
  [area, group, kind]
    .filter((part) => part !== "")
    .join("_")
    .replaceAll("-", "_");

const trajectoryRefusals: Record<(MoveRefusal | AdvancePhaseRefusal | StepBackRefusal)["kind"], true> = {
  "wrong-status": true,
  "before-last-change": true,
  "trajectory-not-active": true,
  "programme-without-phases": true,
  "before-current-phase": true,
  "already-in-last-phase": true,
  "next-phase-needs-agreement": true,
  "no-earlier-phase": true,
  "reason-missing": true,
};
const planProblems: Record<PlanProblem["kind"], true> = {
  "contract-hours-unknown": true,
  "advice-missing": true,
  "ends-before-it-begins": true,
  "overlaps-step-before": true,
  "hours-do-not-add-up": true,
  "above-contract": true,
  "less-without-step-back": true,
  "step-back-asks-no-less": true,
  "two-changes-at-once": true,
  "no-evaluation": true,
  "evaluation-outside-step": true,
};
const consentRefusals: Record<(RecordConsentRefusal | WithdrawConsentRefusal)["kind"], true> = {
  "health-not-for-employer": true,
  "nothing-chosen": true,
  "in-the-future": true,
  "expires-before-given": true,
  "already-withdrawn": true,
  "before-given": true,
};
const factorRefusals: Record<(ReleaseFactorRefusal | FactorProblem)["kind"], true> = {
  "already-released": true,
  "sensitive-unless-asked": true,
  "no-words": true,
  "item-of-another-area": true,
};
const leaveReasons: Record<LeaveReason, string> = {
  "no-consent": "geen toestemming vastgelegd",
  "client-not-agreed": "cliënt nog niet akkoord",
  "manager-not-confirmed": "leidinggevende nog niet akkoord",
  "not-issued": "nog niet uitgegeven",
};
const standings: Record<ReportStanding, string> = {
  concept: "concept",
  "with-client": "bij cliënt",
  "read-not-agreed": "gelezen, nog geen akkoord",
  declined: "liever niet",
  agreed: "akkoord",
  released: "verstuurd",
  fetched: "opgehaald",
  withdrawn: "ingetrokken",
};

const needed: readonly (readonly [string, string, readonly string[]])[] = [
  ["trajectory", "refusal", Object.keys(trajectoryRefusals)],
  ["trajectory", "status", ["intake", "active", "paused", "completed", "stopped"]],
  ["trajectory", "stop_reason", StopReason.options],
  ["session", "kind", SessionKind.options],
  ["session", "status", ["planned", "held", "no-show", "cancelled"]],
  ["resumption", "problem", Object.keys(planProblems)],
  ["resumption", "tasks", WorkTasks.options],
  ["resumption", "location", WorkLocation.options],
  ["resumption", "adaptation", WorkAdaptation.options],
  ["resumption", "status", StepStatus.options],
  ["resumption", "answer", ["can-arrange", "wants-to-talk"]],
  ["resumption", "adjustment", ["in-consultation", "bedrijfsarts-advice"]],
  ["energy", "load", LoadItem.options],
  ["energy", "capacity", CapacityItem.options],
  ["factors", "area", FourA.options],
  ["factors", "item", FactorItem.options],
  ["factors", "refusal", Object.keys(factorRefusals)],
  ["consent", "category", ConsentCategory.options],
  ["consent", "refusal", Object.keys(consentRefusals)],
  ["reports", "leave", Object.keys(leaveReasons)],
  ["reports", "standing", Object.keys(standings)],
  ["reports", "kind", ReportKindKey.options],
  ["reports", "type", ["start", "interim", "signal", "end"]],
  ["policy", "role", Role.options],
];

describe("what a person is told", () => {
  it.each(needed)("has a sentence in both languages for every case of %s: %s", (area, group, kinds) => {
    for (const language of ["nl", "en"] as const) {
      const known = sentences(language, area);
      expect(kinds.map((kind) => keyOf(area, group, kind)).filter((key) => !(key in known))).toEqual([]);
    }
  });

  it.each(Object.entries(leaveReasons))("about a report that stays (%s) is exactly: %s", (reason, sentence) => {
    expect(sentences("nl", "reports")[keyOf("reports", "leave", reason)]).toBe(sentence);
  });

  it.each(Object.entries(standings))("about where a report stands (%s) is: %s", (standing, word) => {
    expect(sentences("nl", "reports")[keyOf("reports", "standing", standing)]).toBe(word);
  });
});
