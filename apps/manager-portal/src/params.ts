import { GuideKey } from "@hervat/domain/guides";
import { DocumentId, ReceivedDocumentId, TrajectoryId } from "@hervat/domain/primitives";
import { defineParams } from "@sveltejs/kit/params";
import { z } from "zod";

export const params = defineParams({
  trajectoryId: TrajectoryId,
  documentId: DocumentId,
  paperId: ReceivedDocumentId,
  guideKey: GuideKey,
  tableFormat: z.enum(["csv", "xlsx"]),
});
