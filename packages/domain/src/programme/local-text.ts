import { z } from "zod";

/** A text in both languages of Hervat, Dutch first. */
export const LocalText = z.strictObject({ nl: z.string().min(1), en: z.string().min(1) });
export type LocalText = z.infer<typeof LocalText>;
