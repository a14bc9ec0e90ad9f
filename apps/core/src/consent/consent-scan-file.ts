import { consentRepository, consentScanRepository } from "@hervat/database/repositories";
import { ConsentId, TrajectoryId } from "@hervat/domain/primitives";
import { z } from "zod";
import { NotFoundError } from "../errors.ts";
import type { FileRoute } from "../http/file-route.ts";
import { openCase } from "../trajectory/open-case.ts";

const Params = z.object({ trajectoryId: TrajectoryId, consentId: ConsentId });
const ENDINGS: Readonly<Record<string, string>> = { "application/pdf": "pdf", "image/jpeg": "jpg", "image/png": "png" };

/** The scan of a signed consent form, for the coach of the case. */
export const consentScanRoute: FileRoute = {
  meta: { action: "consent.read", resource: "trajectory" },
  path: "/files/trajectories/:trajectoryId/consents/:consentId/scan",
  serve(ctx, params) {
    const asked = Params.safeParse(params);
    if (!asked.success) throw new NotFoundError("consent");
    const { trajectoryId, consentId } = asked.data;
    return ctx.inTransaction(async (tx) => {
      const opened = await openCase(tx, ctx, "consent.read", trajectoryId);
      const sealer = await opened.sealer();
      const consent = await consentRepository(tx, sealer).find(consentId);
      const scanId = consent?.trajectoryId === trajectoryId && consent.how.kind === "paper" ? consent.how.scan : undefined;
      const scan = scanId && (await consentScanRepository(tx, sealer).find(scanId));
      if (!consent || !scan) throw new NotFoundError("scan");
      const fileName = `toestemming-${consent.givenOn}.${ENDINGS[scan.mediaType] ?? "bin"}`;
      return { bytes: new Uint8Array(scan.bytes), mediaType: scan.mediaType, fileName };
    });
  },
};
