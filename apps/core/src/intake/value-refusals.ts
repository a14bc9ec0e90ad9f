import { z } from "zod";

/** Why an answer does not fit its question. */
export const valueRefusals = [
  z.strictObject({ kind: z.enum(["not-asked", "not-an-option", "link-to-nothing"]), item: z.string() }),
  z.strictObject({ kind: z.literal("out-of-range"), item: z.string(), minimum: z.number(), maximum: z.number() }),
] as const;
