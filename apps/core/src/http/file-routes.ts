import { batchPrintRoute } from "../batches/download-print.ts";
import { batchManifestRoute, batchZipRoute } from "../batches/download-zip.ts";
import { batchEventsRoute } from "../batches/follow-batch.ts";
import { consentScanRoute } from "../consent/consent-scan-file.ts";
import { deliveryFileRoute } from "../delivery/delivery-file.ts";
import { broughtSampleRoute } from "../employer-report/sample-page.ts";
import { managerDocumentRoute } from "../manager/manager-document-file.ts";
import { obligationsFileRoute } from "../manager/obligations-file.ts";
import { ownCopyRoute } from "../own/own-copy-file.ts";
import { asRecipientForCoachRoute, asRecipientRoute } from "../reading/as-recipient-file.ts";
import { doctorsAdviceRoute } from "../reading/from-doctor.ts";
import { receivedFileRoute, sharedFileRoute } from "../received/received-file.ts";
import { offerFileRoute } from "../referral/offer-file.ts";
import { archiveFileRoute, documentFileRoute } from "../reports/document-file.ts";
import { livePageRoute } from "../reports/live-page.ts";
import { reportTextRoute } from "../reports/read-text.ts";
import { appointmentRoute } from "../sessions/appointment-file.ts";
import { dossierRoute, takeoutRoute } from "../takeout/takeout-file.ts";
import type { FileRoute } from "./file-route.ts";

/** Files that the coach portal fetches, and those that the manager portal pipes on to its visitor. */
export const coachFiles: readonly FileRoute[] = [
  consentScanRoute,
  receivedFileRoute,
  documentFileRoute,
  archiveFileRoute,
  reportTextRoute,
  asRecipientForCoachRoute,
  livePageRoute,
  batchZipRoute,
  batchPrintRoute,
  batchManifestRoute,
  batchEventsRoute,
  appointmentRoute,
  takeoutRoute,
  dossierRoute,
];
export const managerFiles: readonly FileRoute[] = [managerDocumentRoute, sharedFileRoute, obligationsFileRoute, broughtSampleRoute];
/** Those that the client portal pipes on to the client. */
export const clientFiles: readonly FileRoute[] = [ownCopyRoute, asRecipientRoute, doctorsAdviceRoute];
export const linkFiles: readonly FileRoute[] = [offerFileRoute, deliveryFileRoute];
