import { z } from "zod";
import { BatchId, BatchItemId, InvoiceId, MembershipId, TrajectoryId } from "../primitives/index.ts";
import { ReportKindKey } from "./report-kind.ts";

/** `concept`: everything is rendered and says so on every page. `final`: only what may leave. */
export const BatchStanding = z.enum(["concept", "final"]);
export type BatchStanding = z.infer<typeof BatchStanding>;

/** Documents of one kind asked for together, with one version of one plugin. A batch renders; it releases and issues nothing. */
export const Batch = z.strictObject({
  id: BatchId,
  kind: ReportKindKey,
  standing: BatchStanding,
  pluginId: z.string().min(1),
  pluginVersion: z.string().min(1),
  options: z.record(z.string(), z.unknown()),
  language: z.enum(["nl", "en"]),
  status: z.enum(["running", "done", "cancelled"]),
  /** Null when it was started from the command line. */
  startedBy: MembershipId.nullable(),
  createdAt: z.date(),
  endedAt: z.date().nullable(),
});
export type Batch = z.infer<typeof Batch>;

/** Why an item has no document: the key of a sentence and the words it needs. Never text about health. */
export const BatchSentence = z.strictObject({ key: z.string().min(1), data: z.record(z.string(), z.string()) });
export type BatchSentence = z.infer<typeof BatchSentence>;

const itemBase = z.strictObject({
  id: BatchItemId,
  batchId: BatchId,
  position: z.int().nonnegative(),
  trajectoryId: TrajectoryId,
  /** Set where the document is an invoice. */
  invoiceId: InvoiceId.nullable(),
});

/** One document of a batch, from waiting to its end. */
export const BatchItem = z.discriminatedUnion("status", [
  itemBase.extend({ status: z.literal("waiting") }),
  /** Held by one worker until `leaseUntil`; only the last fencing token may end it. */
  itemBase.extend({ status: z.literal("taken"), leaseUntil: z.date(), fencingToken: z.int().positive() }),
  itemBase.extend({ status: z.literal("done"), endedAt: z.date() }),
  itemBase.extend({ status: z.literal("failed"), endedAt: z.date(), sentence: BatchSentence }),
  itemBase.extend({ status: z.literal("cancelled"), endedAt: z.date() }),
]);
export type BatchItem = z.infer<typeof BatchItem>;
export type TakenItem = Extract<BatchItem, { status: "taken" }>;
export type FailedItem = Extract<BatchItem, { status: "failed" }>;

/** How far a batch is: whole documents. */
export const BatchCounts = z.strictObject({
  total: z.int().nonnegative(),
  done: z.int().nonnegative(),
  failed: z.int().nonnegative(),
  cancelled: z.int().nonnegative(),
});
export type BatchCounts = z.infer<typeof BatchCounts>;
