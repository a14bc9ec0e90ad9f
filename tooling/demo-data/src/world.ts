import type { DataBreach } from "@hervat/domain/breach";
import type { CaseMessage } from "@hervat/domain/case-message";
import type { Closing } from "@hervat/domain/closing";
import type { Consent } from "@hervat/domain/consent";
import type { DiaryDay, DiaryEntry, EnergyMeasurement, HomeBuildUp, QuestionnaireResult } from "@hervat/domain/energy";
import type { FactorLink, PersonalFactor, WorkFactor } from "@hervat/domain/factors";
import type { Goal, GoalScore } from "@hervat/domain/goals";
import type { IntakeAnswer, ManagerAnswer } from "@hervat/domain/intake";
import type { Invoice } from "@hervat/domain/invoicing";
import type { Client, ClientContact, Contact, Membership, Person, Role } from "@hervat/domain/people";
import type { CaseFacts, SicknessSpell, WorkCapacity } from "@hervat/domain/poortwachter";
import type { Employer, PracticeProfile } from "@hervat/domain/practice";
import type {
  ClientId,
  EmployerId,
  MembershipId,
  PersonId,
  PlainDate,
  PracticeId,
  ProgrammeId,
  QuestionnaireId,
  TrajectoryId,
} from "@hervat/domain/primitives";
import type { Introduction, PrivacyBasis } from "@hervat/domain/privacy";
import type { Programme } from "@hervat/domain/programme";
import type { AskedQuestionnaire, QuestionnaireDefinition } from "@hervat/domain/questionnaires";
import type { ReceivedDocument } from "@hervat/domain/received";
import type {
  CriterionJudgement,
  ExerciseGiven,
  Extension,
  FollowUp,
  RecoveryNorm,
  RelapsePlan,
  ReleasedAgreements,
  ThemeNote,
} from "@hervat/domain/recovery";
import type { Assignment, Offer, OfferEvent } from "@hervat/domain/referral";
import type { BuildingBlock, JointEvaluation, Report, ReportDraft } from "@hervat/domain/reports";
import type { DossierRequest } from "@hervat/domain/requests";
import type { CareStep, ContactRhythm, ManagerForm, PlanAnswer, ResumptionPlan, StepAnswer } from "@hervat/domain/resumption";
import type {
  ClosedPeriod,
  ContactMoment,
  DoctorsQuestion,
  HomeworkTick,
  ReadingAlong,
  Room,
  Session,
  SessionNote,
} from "@hervat/domain/session";
import type { PhaseCourse, Trajectory } from "@hervat/domain/trajectory";

/** Everything a demo holds, as plain values of the domain. The same seed and day give the same world. */
export interface DemoWorld {
  readonly seed: string;
  readonly today: PlainDate;
  readonly people: readonly Person[];
  readonly practices: readonly DemoPractice[];
  /** Whom a visitor may sign in as. */
  readonly accounts: readonly DemoAccount[];
}

/** Why this account is worth a look. */
export type AccountStory =
  | "coach"
  | "owner"
  | "owner-and-coach"
  | "office"
  | "supervisor"
  | "privacy-officer"
  | "manager-of-one"
  | "manager-of-two"
  | "hr-of-several"
  | "client"
  | "client-near-two-years";

export interface DemoAccount {
  readonly personId: PersonId;
  readonly practiceId: PracticeId;
  readonly role: Role;
  readonly story: AccountStory;
}

export interface DemoPractice {
  readonly id: PracticeId;
  readonly name: string;
  readonly profile: PracticeProfile;
  readonly createdAt: Date;
  readonly memberships: readonly DemoMembership[];
  readonly employers: readonly DemoEmployer[];
  readonly contacts: readonly Contact[];
  readonly rooms: readonly Room[];
  readonly closedPeriods: readonly ClosedPeriod[];
  readonly dossiers: readonly DemoDossier[];
  /** What went wrong once, with the dossiers it touched. */
  readonly breaches: readonly DemoBreach[];
  /** Of these the practice watches the dates alone. */
  readonly clockCases: readonly DemoClockCase[];
  /** The practice's own wording for its reports. */
  readonly blocks: readonly BuildingBlock[];
  /** Addresses that calendars of its coaches read. */
  readonly feeds: readonly DemoFeed[];
  /** In order of issue; concepts last. */
  readonly invoices: readonly Invoice[];
  readonly referrals: readonly DemoReferral[];
  /** Those it made itself. */
  readonly programmes: readonly DemoProgramme[];
  /** Those it wrote itself. */
  readonly questionnaires: readonly DemoQuestionnaire[];
}

export interface DemoQuestionnaire {
  readonly id: QuestionnaireId;
  readonly definition: QuestionnaireDefinition;
}

export interface DemoProgramme {
  readonly id: ProgrammeId;
  readonly programme: Programme;
  readonly published: boolean;
}

/** A case with nothing but the clock of the law. */
export interface DemoClockCase {
  readonly client: Client;
  readonly trajectory: Trajectory;
  readonly spells: readonly SicknessSpell[];
  readonly facts: CaseFacts;
  readonly createdAt: Date;
}

/** Its secret is drawn when it is written, and kept by nobody. */
export interface DemoFeed {
  readonly id: string;
  readonly membershipId: MembershipId;
  readonly kind: "sessions" | "obligations";
  readonly withNames: boolean;
  readonly createdAt: Date;
}

export interface DemoBreach {
  readonly breach: DataBreach;
  readonly trajectoryIds: readonly TrajectoryId[];
  /** When these clients got their letter, and what it says was done; null where nobody had to be told. */
  readonly told: { readonly at: Date; readonly done: string } | null;
}

export interface DemoClientIntake {
  readonly answers: readonly IntakeAnswer[];
  /** Since when she may prepare it at home; null where she was not asked to. */
  readonly preparationOpenedOn: PlainDate | null;
  /** Null while it still waits for the talk. */
  readonly completed: { readonly at: Date; readonly by: MembershipId } | null;
}

/** A paper that came in, with what it holds. */
export interface DemoReceived {
  readonly document: ReceivedDocument;
  readonly bytes: Uint8Array;
}

/** What a client asked about her own dossier, with her words and the answer. */
export interface DemoRequest {
  readonly request: DossierRequest;
  readonly question: string;
  readonly answer: string | null;
}

/** What was ordered for a trajectory, and the offer that came before it. */
export interface DemoReferral {
  readonly trajectoryId: TrajectoryId;
  readonly recordedAt: Date;
  readonly recordedBy: MembershipId;
  readonly assignment: Assignment;
  readonly offer: { readonly offer: Offer; readonly createdAt: Date; readonly events: readonly OfferEvent[] } | null;
}

export interface DemoMembership {
  readonly membership: Membership;
  /** Whom a client's membership stands for. */
  readonly clientId?: ClientId;
  /** Since when she has her way in; of the others it is as old as the practice. */
  readonly since?: Date;
  readonly title: string | null;
  readonly phone: string | null;
}

export interface DemoEmployer {
  readonly id: EmployerId;
  readonly name: string;
  readonly invoicing: Employer;
}

/** A form that the coach asked of the manager and that waits for him. */
export interface DemoFormAsked {
  readonly form: ManagerForm;
  readonly askedOn: PlainDate;
  /** What stands in it when it is put before him. */
  readonly answers: readonly ManagerAnswer[];
}

/** The way of recovery of one client, as far as it was written down. */
export interface DemoRecovery {
  readonly norm: RecoveryNorm | null;
  readonly judgements: readonly CriterionJudgement[];
  readonly themes: readonly ThemeNote[];
  readonly exercises: readonly ExerciseGiven[];
  readonly diary: readonly DiaryEntry[];
  /** What she told of her days on her own telephone. */
  readonly days?: readonly DiaryDay[];
  readonly goals: readonly Goal[];
  readonly goalScores: readonly GoalScore[];
  readonly links: readonly FactorLink[];
  readonly relapse: RelapsePlan | null;
  readonly released: ReleasedAgreements | null;
  readonly followUps: readonly FollowUp[];
  readonly extensions: readonly Extension[];
}

/** One trajectory with all that was written down about it. */
export interface DemoDossier {
  readonly client: Client;
  readonly clientContact: ClientContact;
  readonly language: "nl" | "en";
  readonly trajectory: Trajectory;
  /** What it led to; null while it runs, and where it was stopped. */
  readonly closing: Closing | null;
  readonly createdAt: Date;
  readonly spells: readonly SicknessSpell[];
  readonly facts: CaseFacts;
  readonly capacities: readonly WorkCapacity[];
  readonly course: PhaseCourse;
  readonly sessions: readonly Session[];
  readonly notes: readonly SessionNote[];
  readonly homeworkTicks: readonly HomeworkTick[];
  readonly readers: readonly ReadingAlong[];
  readonly contactMoments: readonly ContactMoment[];
  readonly clientIntake: DemoClientIntake | null;
  readonly doctorsQuestion: DoctorsQuestion | null;
  readonly consents: readonly Consent[];
  readonly workFactors: readonly WorkFactor[];
  readonly personalFactors: readonly PersonalFactor[];
  readonly energy: readonly EnergyMeasurement[];
  readonly homeBuildUps: readonly HomeBuildUp[];
  readonly recovery: DemoRecovery;
  readonly questionnaires: readonly QuestionnaireResult[];
  readonly askedQuestionnaires: readonly AskedQuestionnaire[];
  readonly plan: ResumptionPlan | null;
  readonly careSteps: readonly CareStep[];
  readonly rhythm: ContactRhythm | null;
  readonly stepAnswers: readonly StepAnswer[];
  readonly formsAsked: readonly DemoFormAsked[];
  readonly drafts: readonly ReportDraft[];
  /** The joint part as it was released to the manager; null before that. */
  readonly evaluation: JointEvaluation | null;
  /** Since when the joint text waits for the manager's answer; null where it does not. */
  readonly jointTextSince: PlainDate | null;
  /** Their hash is `HASH_TO_COME` until somebody renders them. */
  readonly reports: readonly Report[];
  /** Null where she has not answered the privacy statement yet. */
  readonly privacyBasis: PrivacyBasis | null;
  readonly introductions: readonly Introduction[];
  readonly received: readonly DemoReceived[];
  readonly messages: readonly CaseMessage[];
  /** What she said to her plan, at her own door. */
  readonly planAnswer: PlanAnswer | null;
  readonly requests: readonly DemoRequest[];
}
