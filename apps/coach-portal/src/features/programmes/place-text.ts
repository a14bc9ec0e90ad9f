import type { Programme, ProgrammePlace } from "@hervat/domain/programme";
import { m } from "@hervat/messages";
import { localText } from "../../app/local-text.ts";
import { stagesOf } from "./words.ts";

const FIELDS: Readonly<Record<string, () => string>> = {
  names: m.programme_field_names,
  goal: m.programme_field_goal,
  approach: m.programme_field_approach,
  structure: m.programme_field_structure,
  phases: m.programme_field_phases,
  focusAreas: m.programme_field_focus_areas,
  aim: m.programme_field_aim,
  optional: m.programme_field_optional,
  criteria: m.programme_field_criteria,
  measure: m.programme_field_measure,
  text: m.programme_field_text,
  resumptionCriteria: m.programme_field_resumption_criteria,
  sessions: m.programme_field_sessions,
  minimum: m.programme_field_minimum,
  planned: m.programme_field_planned,
  maximum: m.programme_field_maximum,
  minutes: m.programme_field_minutes,
  shorterAtStart: m.programme_field_shorter,
  rhythmDays: m.programme_field_rhythm,
  intakes: m.programme_field_intakes,
  client: m.programme_field_with_client,
  manager: m.programme_field_with_manager,
  questionnaires: m.programme_field_questionnaires,
  questionnaire: m.programme_field_questionnaire,
  moment: m.programme_field_moment,
  evaluation: m.programme_field_evaluation,
  with: m.programme_field_with,
  bedrijfsarts: m.programme_field_bedrijfsarts,
  coordination: m.programme_field_coordination,
  report: m.programme_field_report,
  materials: m.programme_field_materials,
  priceCents: m.programme_field_price,
  instalments: m.programme_field_instalments,
  shareBasisPoints: m.programme_field_share,
  included: m.programme_field_included,
  invoiceLine: m.programme_field_invoice_line,
  creditLine: m.programme_field_credit_line,
  exercisesFrom: m.programme_field_exercises,
  exercises: m.programme_field_own_exercises,
  kind: m.programme_field_kind,
  stages: m.programme_field_stages,
  order: m.programme_field_order,
  nl: m.programme_field_dutch,
  en: m.programme_field_english,
};

/** Where something stands, as the form calls it: "Fasen, Herstel, Doel, Nederlands". */
export function placeText(place: ProgrammePlace, programme?: Programme): string {
  const names = programme === undefined ? new Map<string, string>() : stageNames(programme);
  const parts = place.flatMap((part, at) => {
    if (part === "structure" && place.length > at + 1) return [];
    if (typeof part === "number") return [m.programme_place_number({ number: part + 1 })];
    return [names.get(part) ?? FIELDS[part]?.() ?? part];
  });
  return parts.join(", ");
}

/** What the keys in a programme are called. */
export function stageNames({ structure, resumptionCriteria, exercises }: Programme): ReadonlyMap<string, string> {
  const criteria = structure.kind === "phases" ? structure.phases.flatMap((phase) => phase.criteria) : [];
  return new Map([
    ...[...stagesOf(structure), ...exercises].map(({ key, names }) => [String(key), localText(names)] as const),
    ...[...criteria, ...resumptionCriteria].map(({ key, text }) => [String(key), localText(text)] as const),
  ]);
}
