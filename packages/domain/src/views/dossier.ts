import { z } from "zod";
import { ReaderAllowance } from "../consent/allowance.ts";
import { Consent } from "../consent/consent.ts";
import { EnergyMeasurement, HomeBuildUp } from "../energy/energy.ts";
import { QuestionnaireResult } from "../energy/questionnaire-result.ts";
import { PersonalFactor, WorkFactor } from "../factors/factor.ts";
import { Client, ClientContact } from "../people/client.ts";
import { Contact } from "../people/contact.ts";
import { MilestoneKey } from "../poortwachter/milestone-key.ts";
import { ContactId, FactorId, PlainDate } from "../primitives/index.ts";
import { Programme } from "../programme/programme.ts";
import { BedrijfsartsDraft, EvaluationDraft, JointEvaluation } from "../reports/report-draft.ts";
import { CareStep, ResumptionPlan } from "../resumption/resumption-plan.ts";
import { DoctorsQuestion } from "../session/doctors-question.ts";
import { PhaseCourse } from "../trajectory/phase-course.ts";
import { Trajectory } from "../trajectory/trajectory.ts";
import { FourA, Letterhead } from "./parts.ts";

/** A statutory milestone as the timeline shows it: labels live with the messages, by key. */
export const DossierMilestone = z.object({
  key: MilestoneKey,
  nature: z.enum(["obligation", "information"]),
  /** Whom the law looks at; empty for what simply happens. */
  actors: z.array(z.enum(["employee", "employer", "bedrijfsarts", "uwv"])),
  from: PlainDate,
  due: PlainDate,
  /** The legal limit where it is later than `due`. */
  hard: PlainDate.nullable(),
  done: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("open") }),
    z.strictObject({ kind: z.literal("here"), on: PlainDate }),
    z.strictObject({ kind: z.literal("elsewhere"), on: PlainDate.nullable() }),
    /** No longer asked of anyone. */
    z.strictObject({ kind: z.literal("lapsed") }),
  ]),
});
export type DossierMilestone = z.infer<typeof DossierMilestone>;

/** A factor as the client released it: the words she agreed with and nothing of what stays behind the wall. */
export const ReleasedFactor = z.object({
  id: FactorId,
  area: FourA,
  kind: z.enum(["bottleneck", "resource"]),
  text: z.string(),
  releasedOn: PlainDate,
});
export type ReleasedFactor = z.infer<typeof ReleasedFactor>;

/**
 * The half of a dossier that lives outside the health wall. Everything for manager and HR is made from
 * this half alone, so a projection for them has no way to reach the other.
 */
export const WorkDossier = z.object({
  letterhead: Letterhead,
  language: z.enum(["nl", "en"]),
  /** The practice's reference for this dossier: no name, no birth date. */
  reference: z.string(),
  client: Client,
  employer: z.object({ name: z.string() }),
  coach: z.object({ name: z.string(), title: z.string().nullable(), phone: z.string().nullable() }),
  manager: Contact.nullable(),
  hr: Contact.nullable(),
  bedrijfsarts: Contact.nullable(),
  trajectory: Trajectory,
  programme: Programme,
  /** Null for a client without a sickness case, such as someone who works for herself. */
  sickness: z.object({ firstSickDay: PlainDate, weekNumber: z.int().positive(), milestones: z.array(DossierMilestone) }).nullable(),
  plan: ResumptionPlan,
  releasedFactors: z.array(ReleasedFactor),
  /** Who at the employer may read what she released: a projection asks it before it shows any of that. */
  allowances: z.array(ReaderAllowance),
  /** The joint part once the client approved it; null before. */
  evaluation: JointEvaluation.nullable(),
});
export type WorkDossier = z.infer<typeof WorkDossier>;

/** The work half as the employer's side is told from it: without the programme, which says what it costs and what she goes through. */
export type EmployersHalf = Omit<WorkDossier, "programme">;

/** The half behind the health wall: read by the coach, the client and, by consent, the bedrijfsarts. */
export const CareDossier = z.object({
  contact: ClientContact.nullable(),
  /** The bedrijfsarts whose team the one in the work half stands in for, if any. */
  bedrijfsartsColleagueOf: z.array(ContactId),
  sessionsHeld: z.int().nonnegative(),
  /** Agreed with the employer on top of the programme. */
  extraSessions: z.int().nonnegative(),
  phases: PhaseCourse,
  factors: z.array(WorkFactor),
  personalFactors: z.array(PersonalFactor),
  energy: z.array(EnergyMeasurement),
  homeBuildUp: z.array(HomeBuildUp),
  scores: z.array(QuestionnaireResult),
  careSteps: z.array(CareStep),
  bedrijfsartsDraft: BedrijfsartsDraft.nullable(),
  /** What the bedrijfsarts asked, the newest first. */
  doctorsQuestions: z.array(DoctorsQuestion),
  evaluationDraft: EvaluationDraft.nullable(),
  consents: z.array(Consent),
});
export type CareDossier = z.infer<typeof CareDossier>;

/** All that is known of one trajectory. Only projections read it; no screen and no plugin does. */
export const Dossier = z.object({ work: WorkDossier, care: CareDossier });
export type Dossier = z.infer<typeof Dossier>;
