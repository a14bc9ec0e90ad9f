import type { ReportKind, ReportKindKey } from "./report-kind.ts";

/**
 * The kinds of report, as data. What each must pass before it leaves stands here and nowhere else.
 *
 * @source docs/sources.md §2 (NIP: consent, and reading first), §4 (terms), §8, §9, §13
 */
export const REPORT_KINDS: Readonly<Record<ReportKindKey, ReportKind>> = {
  "bedrijfsarts-rapportage": {
    key: "bedrijfsarts-rapportage",
    names: { nl: "Rapportage bedrijfsarts", en: "Report to the company doctor" },
    audience: "bedrijfsarts",
    health: true,
    readsFirst: "client",
    consent: "recipient",
    reaction: true,
    confirms: ["client"],
    path: "agreement",
    retentionYears: 2,
  },
  evaluation: {
    key: "evaluation",
    names: { nl: "Evaluatieverslag", en: "Evaluation" },
    audience: "manager",
    health: false,
    readsFirst: "client",
    consent: "unless-refused",
    reaction: false,
    confirms: ["client", "manager"],
    path: "agreement",
    retentionYears: 2,
  },
  invoice: {
    key: "invoice",
    names: { nl: "Factuur", en: "Invoice" },
    audience: "invoice",
    health: false,
    readsFirst: null,
    consent: "none",
    reaction: false,
    confirms: [],
    path: "issue",
    retentionYears: 7,
  },
};

/**
 * Whether a coach writes each report of this kind: then a practice may ask her more in it. An invoice is drawn from a price agreement and
 * talks that were held; nobody fills in one by one.
 */
export function isWrittenByCoach(kind: ReportKindKey): boolean {
  return REPORT_KINDS[kind].path === "agreement";
}
