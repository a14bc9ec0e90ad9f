import { z } from "zod";
import type { MilestoneKey } from "../poortwachter/index.ts";

/** What a paper is that came in from elsewhere. The default is the strictest: `other`. */
export const ReceivedKind = z.enum([
  "problem-analysis",
  "action-plan",
  "action-plan-review",
  "first-year-evaluation",
  "current-opinion",
  "final-evaluation",
  "doctors-advice",
  "uwv-letter",
  "order-letter",
  "signed-consent",
  "earlier-report",
  "medical-letter",
  "questionnaire-result",
  "other",
]);
export type ReceivedKind = z.infer<typeof ReceivedKind>;

export interface ReceivedKindRules {
  /** Tells of her health, or may: it can never be shown to a manager or HR. */
  readonly medical: boolean;
  /** The milestone that such a paper shows was met. */
  readonly milestone: MilestoneKey | null;
  /** May be kept before there is a basis to keep anything about her health. */
  readonly beforeBasis: boolean;
}

const workPaper = (milestone: MilestoneKey | null): ReceivedKindRules => ({ medical: false, milestone, beforeBasis: false });
const medicalPaper: ReceivedKindRules = { medical: true, milestone: null, beforeBasis: false };

/**
 * The papers of the re-integration file that employer and employee both hold are about work; everything else is taken to be
 * about health. A letter of UWV is addressed to the employee.
 *
 * @source docs/sources.md §15 (artefacts), §1 and §3; Regeling procesgang eerste en tweede ziektejaar (BWBR0013540)
 */
export const RECEIVED_KINDS: Readonly<Record<ReceivedKind, ReceivedKindRules>> = {
  "problem-analysis": workPaper("probleemanalyse"),
  "action-plan": workPaper("plan_van_aanpak"),
  "action-plan-review": workPaper("evaluatie_6w"),
  "first-year-evaluation": workPaper("eerstejaarsevaluatie"),
  "current-opinion": workPaper("actueel_oordeel"),
  "final-evaluation": workPaper("eindevaluatie"),
  "doctors-advice": workPaper(null),
  "uwv-letter": medicalPaper,
  "order-letter": { medical: false, milestone: null, beforeBasis: true },
  "signed-consent": { medical: true, milestone: null, beforeBasis: true },
  "earlier-report": medicalPaper,
  "medical-letter": medicalPaper,
  "questionnaire-result": medicalPaper,
  other: medicalPaper,
};
