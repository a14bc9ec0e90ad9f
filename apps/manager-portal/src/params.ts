import { DocumentId, ReceivedDocumentId, TrajectoryId } from "@hervat/domain/primitives";
import { defineParams } from "@sveltejs/kit/params";

export const params = defineParams({ trajectoryId: TrajectoryId, documentId: DocumentId, paperId: ReceivedDocumentId });
