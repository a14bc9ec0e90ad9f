import { z } from "zod";

/** The strict schema of a `Result`: what was decided, or the refusal that a person can be told. */
export function resultOf<Value extends z.ZodType, Refusal extends z.ZodType>(value: Value, refusal: Refusal) {
  return z.discriminatedUnion("ok", [z.strictObject({ ok: z.literal(true), value }), z.strictObject({ ok: z.literal(false), refusal })]);
}
