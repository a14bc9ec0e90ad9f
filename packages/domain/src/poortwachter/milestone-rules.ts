import { day, type PlainDate } from "../primitives/index.ts";
import type { MilestoneNature, Party } from "./milestone.ts";
import type { MilestoneKey } from "./milestone-key.ts";

/** Day offsets count from the first sick day: 0 is that day, 41 the last day of week 6. */
export type DueRule =
  | { readonly on: number }
  /** So many days after another milestone was met, or after it is due while it was not; `latest` is an offset. */
  | { readonly after: MilestoneKey; readonly days: number; readonly latest?: number };

export interface MilestoneRule {
  readonly key: MilestoneKey;
  /** The rule holds for cases that began on this day or later, until a newer rule for the key. */
  readonly validFrom: PlainDate;
  readonly nature: MilestoneNature;
  readonly actors: readonly Party[];
  readonly artefact: string | null;
  readonly source: string;
  /** Offset on which the window opens; `due` opens it on the due day itself. */
  readonly from: number | "due";
  readonly due: DueRule;
  readonly hard?: number;
  /** A legal term that moves to the next working day. Internal due dates never roll: we warn earlier instead. */
  readonly rollsForward?: true;
  /** Counts back from the end of the waiting period, so it follows UWV's letter. */
  readonly followsEnd?: true;
  /** Again and again until recovery. */
  readonly recurring?: true;
}

/** The Wet verbetering poortwachter and its Regeling procesgang came into force. */
const WVP = day("2002-04-01");
/** The notice moved from week 13 to week 42. */
const NOTICE_IN_WEEK_42 = day("2008-11-01");

/**
 * The milestones of a case as dated data, in the order of the timeline. A change of law is a new row with its
 * `validFrom`, never an edit.
 */
export const MILESTONE_RULES: readonly MilestoneRule[] = [
  {
    key: "ziekmelding_werkgever",
    validFrom: WVP,
    nature: "obligation",
    actors: ["employee"],
    artefact: "Ziekmelding",
    source: "art. 7:629 BW; wettelijk stappenplan WVP",
    from: 0,
    due: { on: 0 },
  },
  {
    key: "melding_arbo",
    validFrom: WVP,
    nature: "obligation",
    actors: ["employer"],
    artefact: "Melding bij bedrijfsarts of arbodienst",
    source: "practice: within the first week; the law names no day",
    from: 0,
    due: { on: 6 },
  },
  {
    key: "probleemanalyse",
    validFrom: WVP,
    nature: "obligation",
    actors: ["bedrijfsarts"],
    artefact: "Probleemanalyse",
    source: "Regeling procesgang eerste en tweede ziektejaar (BWBR0013540) art. 2: within six weeks after the first day",
    from: 0,
    due: { on: 41 },
    hard: 42,
  },
  {
    key: "dossier",
    validFrom: WVP,
    nature: "obligation",
    actors: ["employer"],
    artefact: "Re-integratiedossier",
    source: "Regeling procesgang eerste en tweede ziektejaar (BWBR0013540): a file once long absence is expected",
    from: 41,
    due: { on: 41 },
  },
  {
    key: "plan_van_aanpak",
    validFrom: WVP,
    nature: "obligation",
    actors: ["employer", "employee"],
    artefact: "Plan van aanpak",
    source: "Regeling procesgang eerste en tweede ziektejaar (BWBR0013540): within two weeks after the probleemanalyse",
    from: 41,
    due: { after: "probleemanalyse", days: 14, latest: 55 },
  },
  {
    key: "evaluatie_6w",
    validFrom: WVP,
    nature: "obligation",
    actors: ["employer", "employee"],
    artefact: "Bijstelling plan van aanpak",
    source: "Regeling procesgang eerste en tweede ziektejaar (BWBR0013540): regular evaluation, in practice every six weeks",
    from: "due",
    due: { after: "plan_van_aanpak", days: 42 },
    recurring: true,
  },
  {
    key: "melding_uwv_42",
    validFrom: NOTICE_IN_WEEK_42,
    nature: "obligation",
    actors: ["employer"],
    artefact: "42e-weeksmelding",
    source: "UWV, ziek melden: on the first working day after week 42 at the latest",
    from: 287,
    due: { on: 294 },
    rollsForward: true,
  },
  {
    key: "uwv_brief_44",
    validFrom: NOTICE_IN_WEEK_42,
    nature: "information",
    actors: ["uwv"],
    artefact: "Brief over de eerstejaarsevaluatie",
    source: "practice of UWV: weeks 44 to 48",
    from: 301,
    due: { on: 335 },
  },
  {
    key: "eerstejaarsevaluatie",
    validFrom: WVP,
    nature: "obligation",
    actors: ["employer", "employee"],
    artefact: "Eerstejaarsevaluatie",
    source: "Regeling procesgang eerste en tweede ziektejaar (BWBR0013540): weeks 46 to 52",
    from: 315,
    due: { on: 363 },
  },
  {
    key: "spoor2_start",
    validFrom: WVP,
    nature: "obligation",
    actors: ["employer"],
    artefact: "Plan spoor 2",
    source: "UWV, Werkwijzer Poortwachter: within six weeks after the eerstejaarsevaluatie",
    from: 315,
    due: { after: "eerstejaarsevaluatie", days: 42, latest: 405 },
  },
  {
    key: "loon_jaar2",
    validFrom: WVP,
    nature: "information",
    actors: ["employer"],
    artefact: null,
    source: "art. 7:629 lid 1 BW: the minimum wage is a floor in the first 52 weeks only",
    from: 364,
    due: { on: 364 },
  },
  {
    key: "wia_brief_88",
    validFrom: WVP,
    nature: "information",
    actors: ["uwv"],
    artefact: "Brief over de WIA-aanvraag",
    source: "practice of UWV: week 88",
    from: 609,
    due: { on: 615 },
    followsEnd: true,
  },
  {
    key: "actueel_oordeel",
    validFrom: WVP,
    nature: "obligation",
    actors: ["bedrijfsarts"],
    artefact: "Actueel oordeel",
    source: "Regeling procesgang eerste en tweede ziektejaar (BWBR0013540); ready two weeks before the WIA application",
    from: 609,
    due: { on: 636 },
    followsEnd: true,
  },
  {
    key: "eindevaluatie",
    validFrom: WVP,
    nature: "obligation",
    actors: ["employer", "employee"],
    artefact: "Eindevaluatie plan van aanpak",
    source: "Regeling procesgang eerste en tweede ziektejaar (BWBR0013540); ready two weeks before the WIA application",
    from: 609,
    due: { on: 636 },
    followsEnd: true,
  },
  {
    key: "riv_kopie_werknemer",
    validFrom: WVP,
    nature: "obligation",
    actors: ["employer"],
    artefact: "Re-integratieverslag",
    source: "UWV: a copy to the employee by the end of week 91",
    from: 609,
    due: { on: 636 },
    followsEnd: true,
  },
  {
    key: "wia_aanvraag",
    validFrom: WVP,
    nature: "obligation",
    actors: ["employee"],
    artefact: "WIA-aanvraag",
    source: "UWV, aanvraag WIA: from week 88, in week 93 at the latest (eleven weeks before the end of the waiting period)",
    from: 609,
    due: { on: 650 },
    followsEnd: true,
  },
  {
    key: "einde_loondoorbetaling",
    validFrom: WVP,
    nature: "information",
    actors: [],
    artefact: null,
    source: "art. 7:629 lid 1 BW; art. 23 lid 1 WIA: 104 weeks",
    from: "due",
    due: { on: 727 },
    followsEnd: true,
  },
  {
    key: "loonsanctie",
    validFrom: WVP,
    nature: "information",
    actors: ["uwv"],
    artefact: "Besluit verlenging loondoorbetaling",
    source: "art. 25 lid 9 WIA: at most 52 weeks, decided before the waiting period ends",
    from: 728,
    due: { on: 1091 },
    followsEnd: true,
  },
];

/**
 * The rules for a case that began on a day: per milestone the newest that was in force. A case older than the
 * oldest rule is counted by that oldest one.
 */
export function rulesFor(firstSickDay: PlainDate, rules: readonly MilestoneRule[] = MILESTONE_RULES): readonly MilestoneRule[] {
  const { byAge, chosen } = agedRules(rules);
  const begun = byAge.findLast(({ validFrom }) => validFrom <= firstSickDay)?.validFrom ?? "";
  const known = chosen.get(begun) ?? choose(rules, byAge, begun);
  chosen.set(begun, known);
  return known;
}

function choose(rules: readonly MilestoneRule[], byAge: readonly MilestoneRule[], begun: string): readonly MilestoneRule[] {
  const chosen = new Map<MilestoneKey, MilestoneRule>();
  for (const rule of byAge) {
    if (!chosen.has(rule.key) || rule.validFrom <= begun) chosen.set(rule.key, rule);
  }
  return rules.filter((rule) => chosen.get(rule.key) === rule);
}

interface AgedRules {
  /** The oldest first. */
  readonly byAge: readonly MilestoneRule[];
  /** What holds since the last change of law before a case began. */
  readonly chosen: Map<string, readonly MilestoneRule[]>;
}

const aged = new WeakMap<readonly MilestoneRule[], AgedRules>();

/** A list of rules is sorted and chosen from once: a caseload asks for it with every case. */
function agedRules(rules: readonly MilestoneRule[]): AgedRules {
  const known = aged.get(rules) ?? {
    byAge: rules.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : a.validFrom > b.validFrom ? 1 : 0)),
    chosen: new Map(),
  };
  aged.set(rules, known);
  return known;
}
