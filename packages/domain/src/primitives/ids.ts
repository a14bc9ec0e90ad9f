import { v7 } from "uuid";
import { z } from "zod";

/** The practice (praktijk) is the tenant. */
export const PracticeId = z.uuid().brand<"PracticeId">();
export type PracticeId = z.infer<typeof PracticeId>;

/** A human being with a sign-in; the same person may hold memberships in several practices. */
export const PersonId = z.uuid().brand<"PersonId">();
export type PersonId = z.infer<typeof PersonId>;

/** One person in one role at one practice: every role a separate door. */
export const MembershipId = z.uuid().brand<"MembershipId">();
export type MembershipId = z.infer<typeof MembershipId>;

export const EmployerId = z.uuid().brand<"EmployerId">();
export type EmployerId = z.infer<typeof EmployerId>;

/** A manager, HR officer or bedrijfsarts as the practice knows them, with or without a sign-in. */
export const ContactId = z.uuid().brand<"ContactId">();
export type ContactId = z.infer<typeof ContactId>;

export const ClientId = z.uuid().brand<"ClientId">();
export type ClientId = z.infer<typeof ClientId>;

export const TrajectoryId = z.uuid().brand<"TrajectoryId">();
export type TrajectoryId = z.infer<typeof TrajectoryId>;

export const SessionId = z.uuid().brand<"SessionId">();
export type SessionId = z.infer<typeof SessionId>;

/** A room of the practice where talks are held. */
export const RoomId = z.uuid().brand<"RoomId">();
export type RoomId = z.infer<typeof RoomId>;

/** Days on which the practice is closed. */
export const ClosedPeriodId = z.uuid().brand<"ClosedPeriodId">();
export type ClosedPeriodId = z.infer<typeof ClosedPeriodId>;

export const PauseId = z.uuid().brand<"PauseId">();
export type PauseId = z.infer<typeof PauseId>;

/** One consent of a client that someone of the practice reads along. */
export const ReadingAlongId = z.uuid().brand<"ReadingAlongId">();
export type ReadingAlongId = z.infer<typeof ReadingAlongId>;

export const ConsentId = z.uuid().brand<"ConsentId">();
export type ConsentId = z.infer<typeof ConsentId>;

/** One no of a client to a question for her consent. */
export const ConsentRefusalId = z.uuid().brand<"ConsentRefusalId">();
export type ConsentRefusalId = z.infer<typeof ConsentRefusalId>;

/** Something that went wrong with data, in the register of the practice. */
export const DataBreachId = z.uuid().brand<"DataBreachId">();
export type DataBreachId = z.infer<typeof DataBreachId>;

/** What a client asks about her own dossier: to see it, to have it corrected, erased or handed over. */
export const DossierRequestId = z.uuid().brand<"DossierRequestId">();
export type DossierRequestId = z.infer<typeof DossierRequestId>;

export const ReportId = z.uuid().brand<"ReportId">();
export type ReportId = z.infer<typeof ReportId>;

export const DocumentId = z.uuid().brand<"DocumentId">();
export type DocumentId = z.infer<typeof DocumentId>;

export const BatchId = z.uuid().brand<"BatchId">();
export type BatchId = z.infer<typeof BatchId>;

export const BatchItemId = z.uuid().brand<"BatchItemId">();
export type BatchItemId = z.infer<typeof BatchItemId>;

export const InvoiceId = z.uuid().brand<"InvoiceId">();
export type InvoiceId = z.infer<typeof InvoiceId>;

export const ContactMomentId = z.uuid().brand<"ContactMomentId">();
export type ContactMomentId = z.infer<typeof ContactMomentId>;

export const FactorId = z.uuid().brand<"FactorId">();
export type FactorId = z.infer<typeof FactorId>;

export const ResumptionStepId = z.uuid().brand<"ResumptionStepId">();
export type ResumptionStepId = z.infer<typeof ResumptionStepId>;

export const OfferId = z.uuid().brand<"OfferId">();
export type OfferId = z.infer<typeof OfferId>;

/** A link by mail into one case, for someone without an account. */
export const LinkId = z.uuid().brand<"LinkId">();
export type LinkId = z.infer<typeof LinkId>;

export const MeasurementId = z.uuid().brand<"MeasurementId">();
export type MeasurementId = z.infer<typeof MeasurementId>;

export const CriterionJudgementId = z.uuid().brand<"CriterionJudgementId">();
export type CriterionJudgementId = z.infer<typeof CriterionJudgementId>;

export const ThemeNoteId = z.uuid().brand<"ThemeNoteId">();
export type ThemeNoteId = z.infer<typeof ThemeNoteId>;

export const ExerciseGivenId = z.uuid().brand<"ExerciseGivenId">();
export type ExerciseGivenId = z.infer<typeof ExerciseGivenId>;

export const FactorLinkId = z.uuid().brand<"FactorLinkId">();
export type FactorLinkId = z.infer<typeof FactorLinkId>;

export const GoalScoreId = z.uuid().brand<"GoalScoreId">();
export type GoalScoreId = z.infer<typeof GoalScoreId>;

export const RelapsePlanId = z.uuid().brand<"RelapsePlanId">();
export type RelapsePlanId = z.infer<typeof RelapsePlanId>;

export const FollowUpId = z.uuid().brand<"FollowUpId">();
export type FollowUpId = z.infer<typeof FollowUpId>;

export const ExtensionId = z.uuid().brand<"ExtensionId">();
export type ExtensionId = z.infer<typeof ExtensionId>;

export const GoalId = z.uuid().brand<"GoalId">();
export type GoalId = z.infer<typeof GoalId>;

/** A question that a bedrijfsarts asked about a client. */
export const DoctorsQuestionId = z.uuid().brand<"DoctorsQuestionId">();
export type DoctorsQuestionId = z.infer<typeof DoctorsQuestionId>;

export const ManagerFormId = z.uuid().brand<"ManagerFormId">();
export type ManagerFormId = z.infer<typeof ManagerFormId>;

export const PrivacyBasisId = z.uuid().brand<"PrivacyBasisId">();
export type PrivacyBasisId = z.infer<typeof PrivacyBasisId>;

export const PrivacySendingId = z.uuid().brand<"PrivacySendingId">();
export type PrivacySendingId = z.infer<typeof PrivacySendingId>;

export const QuietClosingId = z.uuid().brand<"QuietClosingId">();
export type QuietClosingId = z.infer<typeof QuietClosingId>;

export const KeptDossierId = z.uuid().brand<"KeptDossierId">();
export type KeptDossierId = z.infer<typeof KeptDossierId>;

/** Nobody erases a dossier while this stands. */
export const DossierHoldId = z.uuid().brand<"DossierHoldId">();
export type DossierHoldId = z.infer<typeof DossierHoldId>;

/** Somebody asked that a dossier is erased. */
export const ErasureAccordId = z.uuid().brand<"ErasureAccordId">();
export type ErasureAccordId = z.infer<typeof ErasureAccordId>;

/**
 * A new id, sortable by time. Ids are made in code, not by the database: a sealed column
 * is bound to its row's id, so the id must be known before the row is written.
 */
export function newId<Schema extends z.ZodType<string>>(schema: Schema): z.infer<Schema> {
  return schema.parse(v7());
}

/** A piece of the practice's own wording for its reports. */
export const BuildingBlockId = z.uuid().brand<"BuildingBlockId">();
export type BuildingBlockId = z.infer<typeof BuildingBlockId>;

/** A paper about a case that came in from elsewhere. */
export const ReceivedDocumentId = z.uuid().brand<"ReceivedDocumentId">();
export type ReceivedDocumentId = z.infer<typeof ReceivedDocumentId>;

/** What a client said about one paragraph of a report. */
export const ReportRemarkId = z.uuid().brand<"ReportRemarkId">();
export type ReportRemarkId = z.infer<typeof ReportRemarkId>;

/** A client asks for another moment for a talk. */
export const MoveRequestId = z.uuid().brand<"MoveRequestId">();
export type MoveRequestId = z.infer<typeof MoveRequestId>;

/** A short message between a client and her coach. */
export const CaseMessageId = z.uuid().brand<"CaseMessageId">();
export type CaseMessageId = z.infer<typeof CaseMessageId>;

/** A questionnaire that a coach asked of a client. */
export const AskedQuestionnaireId = z.uuid().brand<"AskedQuestionnaireId">();
export type AskedQuestionnaireId = z.infer<typeof AskedQuestionnaireId>;

/** A report on its way to a bedrijfsarts, by a link of his own. */
export const DeliveryId = z.uuid().brand<"DeliveryId">();
export type DeliveryId = z.infer<typeof DeliveryId>;

/** A device of a bedrijfsarts that gave a code before, and is known by that. */
export const KnownDeviceId = z.uuid().brand<"KnownDeviceId">();
export type KnownDeviceId = z.infer<typeof KnownDeviceId>;

/** One version of a programme of the practice's own. */
export const ProgrammeId = z.uuid().brand<"ProgrammeId">();
export type ProgrammeId = z.infer<typeof ProgrammeId>;

/** One time that a case went to a colleague, for good or for a while. */
export const HandOverId = z.uuid().brand<"HandOverId">();
export type HandOverId = z.infer<typeof HandOverId>;

/** A report that an employer's HR brings the practice. */
export const BroughtReportId = z.uuid().brand<"BroughtReportId">();
export type BroughtReportId = z.infer<typeof BroughtReportId>;

/** A key by which a practice knows who made a report. */
export const SigningKeyId = z.uuid().brand<"SigningKeyId">();
export type SigningKeyId = z.infer<typeof SigningKeyId>;

/** One version of a report plugin that a practice brought itself. */
export const InstalledPluginId = z.uuid().brand<"InstalledPluginId">();
export type InstalledPluginId = z.infer<typeof InstalledPluginId>;

/** One version of a questionnaire that a practice brought itself. */
export const QuestionnaireId = z.uuid().brand<"QuestionnaireId">();
export type QuestionnaireId = z.infer<typeof QuestionnaireId>;
