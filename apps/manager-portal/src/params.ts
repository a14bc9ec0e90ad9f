import { GuideKey } from "@hervat/domain/guides";
import { BroughtReportId, DocumentId, ReceivedDocumentId, TrajectoryId } from "@hervat/domain/primitives";
import { defineParams } from "@sveltejs/kit/params";
import { z } from "zod";

export const params = defineParams({
  trajectoryId: TrajectoryId,
  documentId: DocumentId,
  paperId: ReceivedDocumentId,
  guideKey: GuideKey,
  broughtId: BroughtReportId,
  /** As a report names its samples. */
  sampleName: z.string().regex(/^[a-z0-9-]{1,60}$/),
  tableFormat: z.enum(["csv", "xlsx"]),
});
