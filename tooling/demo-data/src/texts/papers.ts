import { z } from "zod";
import nl from "./nl/papers.json" with { type: "json" };

/** `file` is what it was called when it came in. */
const PaperText = z.strictObject({ file: z.string().min(1), title: z.string().min(1), paragraphs: z.array(z.string().min(1)).min(1) });

/** What stands in the papers that came in, by what they are. The papers of the law are in Dutch. */
const PaperTexts = z.strictObject({
  "order-letter": PaperText,
  "problem-analysis": PaperText,
  "action-plan": PaperText,
  "action-plan-review": PaperText,
  "doctors-advice": PaperText,
  "first-year-evaluation": PaperText,
  "uwv-letter-44": PaperText,
  "uwv-letter-88": PaperText,
  "final-evaluation": PaperText,
  "earlier-report": PaperText,
  "questionnaire-result": PaperText,
  "typed-advice": PaperText,
});
export type PaperKey = keyof z.infer<typeof PaperTexts>;

export const PAPER_TEXTS = PaperTexts.parse(nl);
