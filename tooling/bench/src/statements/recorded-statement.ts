import { z } from "zod";

const Single = z.union([z.null(), z.boolean(), z.number(), z.string(), z.date(), z.instanceof(Uint8Array)]);

/** A statement as it was handed to the driver, and what became of it. */
export const RecordedStatement = z.strictObject({
  /** The process of the server behind its connection. */
  connection: z.int().positive(),
  text: z.string(),
  values: z.array(z.union([Single, z.array(Single)])),
  prepare: z.boolean(),
  simple: z.boolean(),
  /** Whether rows come as lists of values, not as objects. */
  asLists: z.boolean(),
  /** Which of this request were answered between the one before it and this one: whoever asked may have waited for them. */
  after: z.array(z.int()),
  /** As the server counts them; null where it counts none. */
  rows: z.int().nullable(),
});
export type RecordedStatement = z.infer<typeof RecordedStatement>;
