import type { ReceivedKind } from "@hervat/domain/received";

const WORDS: readonly (readonly [RegExp, ReceivedKind])[] = [
  [/probleemanalyse/, "problem-analysis"],
  [/eerstejaars|opschudmoment/, "first-year-evaluation"],
  [/eind-?evaluatie/, "final-evaluation"],
  [/actueel.?oordeel/, "current-opinion"],
  [/(evaluatie|bijstelling).*(pva|plan)/, "action-plan-review"],
  [/plan.?van.?aanpak|\bpva\b/, "action-plan"],
  [/advies|terugkoppeling/, "doctors-advice"],
  [/\buwv\b|\bwia\b/, "uwv-letter"],
  [/opdracht|offerte|akkoord/, "order-letter"],
  [/toestemming|machtiging/, "signed-consent"],
  [/vragenlijst|4dkl|cbi/, "questionnaire-result"],
  [/verslag|rapport/, "earlier-report"],
  [/medisch|huisarts|behandel/, "medical-letter"],
];

/** A first guess out of the name, to be corrected by who knows; nothing in the name, then the strictest kind. */
export function guessKind(fileName: string): ReceivedKind {
  const name = fileName.toLowerCase().replaceAll("_", " ");
  return WORDS.find(([word]) => word.test(name))?.[1] ?? "other";
}
