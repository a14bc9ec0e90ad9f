import type { MilestoneKey } from "@hervat/domain/poortwachter";
import type { ReportStatus } from "@hervat/domain/reports";
import type { Parts } from "../random/deal.ts";
import type { CaseBrief, ConsentCourse, EvaluationCourse, InvoiceCourse, SicknessCourse } from "./case-brief.ts";

/** So many dossiers of one kind, and of what they consist. */
export interface CaseGroup {
  readonly count: number;
  readonly fixed: Pick<CaseBrief, "status" | "stage">;
  readonly sickness: Parts<SicknessCourse>;
  readonly near: Parts<MilestoneKey | "none">;
  readonly consent: Parts<ConsentCourse>;
  readonly reports: Parts<ReportStatus | "none">;
  readonly evaluation: Parts<EvaluationCourse>;
  readonly invoice: Parts<InvoiceCourse>;
}

/** What the demo is a mix of. */
export const CASE_GROUPS: readonly CaseGroup[] = [
  {
    count: 22,
    fixed: { status: "intake", stage: "start" },
    sickness: { "one-spell": 21, "no-clock": 1 },
    near: { none: 10, probleemanalyse: 3, dossier: 2, plan_van_aanpak: 4, evaluatie_6w: 3 },
    consent: { none: 16, given: 6 },
    reports: { none: 1 },
    evaluation: { none: 1 },
    invoice: { none: 18, concept: 4 },
  },
  {
    count: 44,
    fixed: { status: "active", stage: "start" },
    sickness: { "one-spell": 40, "short-interruption": 3, "no-clock": 1 },
    near: { none: 34, plan_van_aanpak: 4, evaluatie_6w: 6 },
    consent: { none: 14, given: 20, limited: 5, team: 3, withdrawn: 2 },
    reports: { none: 26, concept: 6, "with-client": 6, agreed: 4, released: 2 },
    evaluation: { none: 1 },
    invoice: { none: 6, concept: 14, issued: 16, overdue: 2, paid: 6 },
  },
  {
    count: 48,
    fixed: { status: "active", stage: "middle" },
    sickness: { "one-spell": 36, "short-interruption": 6, "new-case": 4, "leave-between": 2 },
    near: { none: 34, evaluatie_6w: 4, melding_uwv_42: 4, uwv_brief_44: 2, eerstejaarsevaluatie: 4 },
    consent: { none: 9, given: 24, limited: 7, team: 3, withdrawn: 5 },
    reports: { none: 16, concept: 7, "with-client": 8, agreed: 8, released: 4, fetched: 3, withdrawn: 2 },
    evaluation: { none: 1 },
    invoice: { none: 2, concept: 6, issued: 14, overdue: 6, "partly-paid": 2, paid: 16, corrected: 2 },
  },
  {
    count: 62,
    fixed: { status: "active", stage: "late" },
    sickness: { "one-spell": 50, "short-interruption": 6, "new-case": 4, "leave-between": 2 },
    near: {
      none: 28,
      ziekmelding_werkgever: 2,
      melding_arbo: 2,
      melding_uwv_42: 3,
      uwv_brief_44: 2,
      eerstejaarsevaluatie: 3,
      spoor2_start: 4,
      loon_jaar2: 3,
      wia_brief_88: 2,
      actueel_oordeel: 2,
      eindevaluatie: 3,
      riv_kopie_werknemer: 2,
      wia_aanvraag: 2,
      einde_loondoorbetaling: 2,
      loonsanctie: 2,
    },
    consent: { none: 8, given: 36, limited: 8, team: 5, withdrawn: 5 },
    reports: { none: 14, concept: 8, "with-client": 10, agreed: 14, released: 8, fetched: 6, withdrawn: 2 },
    evaluation: { none: 48, "being-written": 14 },
    invoice: { none: 1, concept: 4, issued: 10, overdue: 5, "partly-paid": 3, paid: 36, corrected: 3 },
  },
  {
    count: 7,
    fixed: { status: "paused", stage: "start" },
    sickness: { "one-spell": 6, "on-leave": 1 },
    near: { none: 1 },
    consent: { none: 3, given: 4 },
    reports: { none: 5, concept: 2 },
    evaluation: { none: 1 },
    invoice: { issued: 3, paid: 3, none: 1 },
  },
  {
    count: 7,
    fixed: { status: "paused", stage: "middle" },
    sickness: { "one-spell": 4, "short-interruption": 1, "on-leave": 2 },
    near: { none: 1 },
    consent: { none: 1, given: 5, withdrawn: 1 },
    reports: { none: 4, concept: 1, "with-client": 1, fetched: 1 },
    evaluation: { none: 1 },
    invoice: { issued: 2, paid: 4, overdue: 1 },
  },
  {
    count: 52,
    fixed: { status: "completed", stage: "end" },
    sickness: { recovered: 38, "one-spell": 10, "short-interruption": 4 },
    near: { none: 1 },
    consent: { none: 10, given: 32, limited: 4, team: 2, withdrawn: 4 },
    reports: { none: 18, agreed: 4, released: 6, fetched: 22, withdrawn: 2 },
    evaluation: { none: 8, "being-written": 8, "with-client": 8, agreed: 14, "with-manager": 5, "approved-by-both": 9 },
    invoice: { concept: 2, issued: 4, overdue: 3, paid: 40, credited: 1, corrected: 2 },
  },
  {
    count: 9,
    fixed: { status: "stopped", stage: "start" },
    sickness: { "one-spell": 6, recovered: 3 },
    near: { none: 1 },
    consent: { none: 6, given: 3 },
    reports: { none: 1 },
    evaluation: { none: 1 },
    invoice: { none: 2, issued: 1, paid: 3, credited: 3 },
  },
  {
    count: 9,
    fixed: { status: "stopped", stage: "middle" },
    sickness: { "one-spell": 6, recovered: 3 },
    near: { none: 1 },
    consent: { none: 3, given: 4, withdrawn: 2 },
    reports: { none: 6, fetched: 2, withdrawn: 1 },
    evaluation: { none: 1 },
    invoice: { issued: 1, paid: 6, credited: 2 },
  },
];
