import { z } from "zod";

/**
 * The milestones of a sickness case, in the order of the law's timeline. The keys are the words that
 * practices, arbodiensten and UWV use.
 */
export const MilestoneKey = z.enum([
  "ziekmelding_werkgever",
  "melding_arbo",
  "probleemanalyse",
  "dossier",
  "plan_van_aanpak",
  "evaluatie_6w",
  "melding_uwv_42",
  "uwv_brief_44",
  "eerstejaarsevaluatie",
  "spoor2_start",
  "loon_jaar2",
  "wia_brief_88",
  "actueel_oordeel",
  "eindevaluatie",
  "riv_kopie_werknemer",
  "wia_aanvraag",
  "einde_loondoorbetaling",
  "loonsanctie",
]);
export type MilestoneKey = z.infer<typeof MilestoneKey>;
