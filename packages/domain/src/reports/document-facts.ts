import { z } from "zod";
import { DocumentId, PlainDate } from "../primitives/index.ts";
import { ReportAudience, ReportKindKey } from "./report-kind.ts";

/** What a list of documents may know of one: no title that tells more than its kind. */
export const DocumentFacts = z.object({
  id: DocumentId,
  kind: ReportKindKey,
  audience: ReportAudience,
  madeOn: PlainDate,
  /** `final`: agreed and released, or issued. */
  standing: z.enum(["concept", "final", "withdrawn"]),
});
export type DocumentFacts = z.infer<typeof DocumentFacts>;
