import { deliveryRepository, documentRepository, reportRepository } from "@hervat/database/repositories";
import { ReportId } from "@hervat/domain/primitives";
import { fetchReport } from "@hervat/domain/reports";
import { writeAudit } from "../audit/write-audit.ts";
import { documentNames } from "../batches/document-names.ts";
import { dayInAmsterdam } from "../clock.ts";
import { NotFoundError } from "../errors.ts";
import type { FileRoute } from "../http/file-route.ts";
import { clientOf } from "./doctor-page.ts";
import { doctorReport } from "./doctor-reports.ts";
import { openDelivery } from "./open-delivery.ts";

/**
 * One document for the bedrijfsarts. The first time marks the report as fetched, in the transaction that asks consent once more;
 * a download that broke is simply asked again, whole or in part.
 */
export const deliveryFileRoute: FileRoute = {
  meta: { action: "report.fetch", resource: "document" },
  path: "/files/delivery/:reportId",
  async serve(ctx, params) {
    const reportId = ReportId.safeParse(params["reportId"]);
    if (!reportId.success || ctx.actor.kind !== "bedrijfsarts") throw new NotFoundError("document");
    const { practiceId } = ctx.actor;
    return ctx.inTransaction(async (tx) => {
      // Held first: whoever takes the report or the consent back waits, or was before and is seen below.
      const keyring = await ctx.service.keyring.sealerFor(tx, practiceId);
      await reportRepository(tx, keyring).find(reportId.data, { forRelease: true });
      const opened = await openDelivery(tx, ctx);
      const { sealer, relations, recipient, consents } = opened;
      const found = await doctorReport(tx, opened, reportId.data, ctx.today());
      const about = found === undefined ? null : relations;
      ctx.authorise("report.fetch", { kind: "document", practiceId, about, audience: "bedrijfsarts", released: found !== undefined });
      if (found === undefined) throw new NotFoundError("document");
      const { stored, document } = found;
      const bytes = await documentRepository(tx, practiceId, sealer).bytes(document.id);
      if (bytes === undefined) throw new NotFoundError("document");
      if (stored.value.status === "released") {
        const fetched = fetchReport(stored.value, { consents, recipient, at: ctx.now(), today: ctx.today() });
        if (!fetched.ok) throw new NotFoundError("document");
        await reportRepository(tx, sealer).saveFetched({ ...stored, value: fetched.value });
      }
      const { code: clientCode } = await clientOf(tx, practiceId, relations.trajectoryId);
      const [fileName = "document.pdf"] = documentNames([{ clientCode, kind: document.kind, madeOn: dayInAmsterdam(document.createdAt) }]);
      await deliveryRepository(tx, practiceId).enter(opened.delivery.id, ctx.now());
      await writeAudit(tx, ctx, { fields: ["reports"], details: { first: stored.value.status === "released" } });
      return { bytes: Uint8Array.from(bytes), mediaType: document.mediaType, fileName, version: document.sha256 };
    });
  },
};
