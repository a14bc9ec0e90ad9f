import type { MilestoneKey } from "@hervat/domain/poortwachter";
import type { ReportStatus } from "@hervat/domain/reports";
import type { StopReason, TrajectoryStatus } from "@hervat/domain/trajectory";
import type { TextStage } from "../texts/story.ts";

/** How the days of sickness ran. */
export type SicknessCourse =
  | "one-spell"
  /** Recovered for less than four weeks: one case. */
  | "short-interruption"
  /** Recovered for four weeks or more: a new case. */
  | "new-case"
  /** Recovered, and sick again this week: a new case on its first days. */
  | "sick-again"
  /** Pregnancy and maternity leave between two spells. */
  | "leave-between"
  /** On that leave now. */
  | "on-leave"
  /** Reported fully recovered. */
  | "recovered"
  /** Works for herself: no employer who pays wages, no clock. */
  | "no-clock";

export type ConsentCourse = "none" | "given" | "limited" | "team" | "withdrawn";
/** Agreed by the client; then released, and it is the manager's turn to approve. */
export type EvaluationCourse = "none" | "being-written" | "with-client" | "agreed" | "with-manager" | "approved-by-both";
export type InvoiceCourse = "none" | "concept" | "issued" | "overdue" | "partly-paid" | "paid" | "credited" | "corrected";
export type PriceCourse = "programme" | "agreed" | "none";

/** What one dossier of the demo shows. */
export interface CaseBrief {
  readonly status: TrajectoryStatus;
  /** How far the story has come; also the words its texts take. */
  readonly stage: TextStage;
  readonly programme: "van-verzuim-naar-herstel" | "re-integratiebegeleiding";
  readonly sickness: SicknessCourse;
  /** The statutory moment that is near today. */
  readonly near: MilestoneKey | null;
  readonly consent: ConsentCourse;
  readonly report: ReportStatus | null;
  /** Some paragraphs are still to be written. */
  readonly unfinishedDraft: boolean;
  readonly evaluation: EvaluationCourse;
  readonly invoice: InvoiceCourse;
  readonly price: PriceCourse;
  readonly stopReason: StopReason;
  /** Work with another employer is being looked for. */
  readonly secondTrack: boolean;
  readonly broughtAlong: boolean;
  readonly language: "nl" | "en";
}
