import { z } from "zod";
import { ContactId, DoctorsQuestionId, MembershipId, PlainDate, TrajectoryId } from "../primitives/index.ts";

/**
 * What a bedrijfsarts asked about a client, in his own words and with the day: a report answers it under heading 2. Health text:
 * stored sealed.
 *
 * @source docs/sources.md §8, heading 2 "Aanleiding en vraagstelling"
 */
export const DoctorsQuestion = z.object({
  id: DoctorsQuestionId,
  trajectoryId: TrajectoryId,
  /** Who asked, where the practice knows him. */
  contactId: ContactId.nullable(),
  askedOn: PlainDate,
  text: z.string().trim().min(1).max(5_000),
  /** Null when he asked it himself, where he fetches his documents. */
  recordedBy: MembershipId.nullable(),
});
export type DoctorsQuestion = z.infer<typeof DoctorsQuestion>;

/** The same with what became of it: what the coach wrote back, and when she had read it. The answer is health text too. */
export const AnsweredQuestion = DoctorsQuestion.extend({
  answer: DoctorsQuestion.shape.text.nullable(),
  answeredOn: PlainDate.nullable(),
  seenAt: z.date().nullable(),
});
export type AnsweredQuestion = z.infer<typeof AnsweredQuestion>;

/** Whether it still asks something of the coach: he asked it himself, and nobody has looked at it yet. */
export function questionWaits({ recordedBy, seenAt }: Pick<AnsweredQuestion, "recordedBy" | "seenAt">): boolean {
  return recordedBy === null && seenAt === null;
}

/** The question that a report of a day answers: the newest that was asked by then. */
export function questionOn(questions: readonly DoctorsQuestion[], on: PlainDate): DoctorsQuestion | null {
  const asked = questions.filter(({ askedOn }) => askedOn <= on);
  return asked.reduce<DoctorsQuestion | null>((newest, one) => (newest === null || one.askedOn >= newest.askedOn ? one : newest), null);
}
