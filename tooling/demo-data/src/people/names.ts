import { z } from "zod";
import names from "./names.json" with { type: "json" };

const some = z.array(z.string().trim().min(1)).min(1);

/** First names and surnames that go together; weight 0 is only drawn for a dossier in English. */
const NameGroup = z.strictObject({ origin: z.string(), weight: z.int().nonnegative(), women: some, men: some, surnames: some });
export type NameGroup = z.infer<typeof NameGroup>;

export const NAMES: readonly NameGroup[] = z.array(NameGroup).parse(names);
