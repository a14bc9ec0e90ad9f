import { FIELD_PROBLEMS } from "@hervat/domain/practice";
import { z } from "zod";

/** What is wrong per field of a form; `taken` is a name that another already has. */
export const FieldRefusals = z.array(z.strictObject({ field: z.string(), problem: z.enum([...FIELD_PROBLEMS, "taken"]) }));
export type FieldRefusals = z.infer<typeof FieldRefusals>;

/** A form as it was typed: the domain reads it and says per field what is wrong. */
export const TypedForm = z.record(z.string().max(60), z.unknown());
export type TypedForm = z.infer<typeof TypedForm>;
