import { z } from "zod";
import { QuestionnaireLanguage } from "../questionnaire-parts.ts";

const Line = z.string().trim().min(1).max(300);

/** What whoever brings a file says beside it, where the file leaves it open. */
export const ToldFacts = z
  .strictObject({
    language: QuestionnaireLanguage,
    holder: Line,
    licence: Line,
    /** Where it was published. */
    source: Line,
    /** Where the research stands that shows it measures what it says; only then it is called validated. */
    validationSource: Line,
    /** What the client reads first. */
    explanation: z.string().trim().min(1).max(1_000),
    higherIs: z.enum(["better", "worse"]),
  })
  .partial();
export type ToldFacts = z.infer<typeof ToldFacts>;

export const NeededFact = z.enum(["language", "holder", "licence", "source", "explanation", "higherIs"]);
export type NeededFact = z.infer<typeof NeededFact>;
