import { z } from "zod";
import { MembershipId } from "../primitives/index.ts";
import { IntakeValue, isEmptyValue } from "./intake-value.ts";

/** Who gave an answer: the client at home beforehand, or the coach in the talk. */
export const PreparedBy = z.enum(["client", "coach"]);
export type PreparedBy = z.infer<typeof PreparedBy>;

/**
 * One answer of the client intake. When the coach completes what the client prepared, the client's own words stay beside it.
 * Health text: stored sealed.
 */
export const IntakeAnswer = z.object({
  item: z.string(),
  value: IntakeValue,
  preparedBy: PreparedBy,
  by: MembershipId,
  at: z.date(),
  /** What the client wrote herself; null when she wrote nothing, or when `value` still is what she wrote. */
  clientWrote: z.object({ value: IntakeValue, at: z.date() }).nullable(),
});
export type IntakeAnswer = z.infer<typeof IntakeAnswer>;

/** The answer after someone wrote it: what the client prepared is completed, never lost. */
export function writeAnswer(
  known: IntakeAnswer | undefined,
  written: Pick<IntakeAnswer, "item" | "value" | "preparedBy" | "by" | "at">,
): IntakeAnswer {
  const { item, value, preparedBy, by, at } = written;
  if (preparedBy === "client") return { item, value, preparedBy, by, at, clientWrote: null };
  const hers = known?.preparedBy === "client" && !isEmptyValue(known.value) ? { value: known.value, at: known.at } : null;
  return { item, value, preparedBy, by, at, clientWrote: known?.clientWrote ?? hers };
}
