import { z } from "zod";
import { day, type PlainDate } from "../primitives/index.ts";
import type { Milestone } from "./milestone.ts";
import type { MilestoneKey } from "./milestone-key.ts";

/** What a milestone means for the wages; the sentences for employer and employee live with the messages, by this word. */
export const WageMeaning = z.enum([
  "first-year",
  "second-year",
  "checked-by-uwv",
  "fine-when-late",
  "wia-decision-8-weeks",
  "wia-decision-16-weeks",
  "wages-end",
  "sanction",
]);
export type WageMeaning = z.infer<typeof WageMeaning>;

export interface WageRule {
  readonly key: MilestoneKey;
  /** The rule holds for milestones that are due on this day or later, until a newer rule for the key. */
  readonly validFrom: PlainDate;
  readonly meaning: WageMeaning;
  readonly source: string;
}

const WVP = day("2002-04-01");
const RIV = "Regeling procesgang eerste en tweede ziektejaar (BWBR0013540); art. 25 lid 9 WIA: UWV weighs the whole re-integration report";

/** What the milestones do to the wages, as dated data: a change of law is a new row, never an edit. A key without a row does nothing. */
export const WAGE_RULES: readonly WageRule[] = [
  { key: "ziekmelding_werkgever", validFrom: WVP, meaning: "first-year", source: "art. 7:629 lid 1 BW" },
  { key: "probleemanalyse", validFrom: WVP, meaning: "checked-by-uwv", source: RIV },
  { key: "dossier", validFrom: WVP, meaning: "checked-by-uwv", source: RIV },
  { key: "plan_van_aanpak", validFrom: WVP, meaning: "checked-by-uwv", source: RIV },
  { key: "evaluatie_6w", validFrom: WVP, meaning: "checked-by-uwv", source: RIV },
  {
    key: "melding_uwv_42",
    validFrom: day("2008-11-01"),
    meaning: "fine-when-late",
    source: "UWV: fines of EUR 70, 230 or 455 (amounts of 2017)",
  },
  { key: "eerstejaarsevaluatie", validFrom: WVP, meaning: "checked-by-uwv", source: RIV },
  { key: "spoor2_start", validFrom: WVP, meaning: "checked-by-uwv", source: RIV },
  {
    key: "loon_jaar2",
    validFrom: WVP,
    meaning: "second-year",
    source: "art. 7:629 lid 1 BW: the minimum wage is a floor in the first 52 weeks only",
  },
  { key: "actueel_oordeel", validFrom: WVP, meaning: "checked-by-uwv", source: RIV },
  { key: "eindevaluatie", validFrom: WVP, meaning: "checked-by-uwv", source: RIV },
  { key: "riv_kopie_werknemer", validFrom: WVP, meaning: "checked-by-uwv", source: RIV },
  { key: "wia_aanvraag", validFrom: WVP, meaning: "wia-decision-8-weeks", source: "UWV decides on a WIA application within 8 weeks" },
  {
    key: "wia_aanvraag",
    validFrom: day("2026-01-01"),
    meaning: "wia-decision-16-weeks",
    source: "since 1 January 2026 UWV may take 16 weeks instead of 8",
  },
  { key: "einde_loondoorbetaling", validFrom: WVP, meaning: "wages-end", source: "art. 7:629 lid 1 BW; art. 23 lid 1 WIA: 104 weeks" },
  { key: "loonsanctie", validFrom: WVP, meaning: "sanction", source: "art. 25 lid 9 WIA: at most 52 weeks" },
];

/** What this milestone means for the wages by the rules of the day on which it is due; null when nothing. */
export function wageMeaning({ key, due }: Pick<Milestone, "key" | "due">, rules: readonly WageRule[] = WAGE_RULES): WageMeaning | null {
  const inForce = rules.filter((rule) => rule.key === key && rule.validFrom <= due);
  return (
    inForce.reduce<WageRule | null>((newest, rule) => (newest === null || rule.validFrom > newest.validFrom ? rule : newest), null)
      ?.meaning ?? null
  );
}
