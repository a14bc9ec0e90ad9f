import { z } from "zod";
import { MembershipId, PlainDate, ReceivedDocumentId, TrajectoryId } from "../primitives/index.ts";
import { ReceivedKind } from "./received-kind.ts";

export const ReceivedFrom = z.enum(["client", "employer", "bedrijfsarts", "uwv", "practitioner", "other"]);
export type ReceivedFrom = z.infer<typeof ReceivedFrom>;

export const ReceivedMediaType = z.enum([
  "application/pdf",
  "image/jpeg",
  "image/png",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  // What a bedrijfsarts typed where he fetches his documents; a file that is brought is never taken for this.
  "text/plain",
]);
export type ReceivedMediaType = z.infer<typeof ReceivedMediaType>;

/** Who else of the employer's side may open it. */
export const SharedWith = z.enum(["manager", "hr"]);
export type SharedWith = z.infer<typeof SharedWith>;

/** Opened for the employer's side, after the client saw it and agreed. */
export const Sharing = z.strictObject({ with: z.array(SharedWith).min(1), clientAgreedOn: PlainDate });
export type Sharing = z.infer<typeof Sharing>;

/** A paper that came in: all but its bytes. `title` is what it was called on arrival and may name someone: stored sealed. */
export const ReceivedDocument = z.strictObject({
  id: ReceivedDocumentId,
  trajectoryId: TrajectoryId,
  kind: ReceivedKind,
  title: z.string().min(1).max(200),
  from: ReceivedFrom,
  /** The day on the paper itself. */
  datedOn: PlainDate,
  mediaType: ReceivedMediaType,
  /** In bytes. */
  size: z.int().positive(),
  /** Null when it came from a bedrijfsarts himself, where he fetches his documents. */
  addedBy: MembershipId.nullable(),
  addedAt: z.date(),
  /** When a coach had opened what a bedrijfsarts put here himself; null for all that she put here. */
  seenAt: z.date().nullable(),
  sharing: Sharing.nullable(),
});
export type ReceivedDocument = z.infer<typeof ReceivedDocument>;
