import { newId, ReceivedDocumentId, ReportRemarkId } from "@hervat/domain/primitives";
import { CASE_ALONE, type MatrixInputs, type MatrixTarget, trajectoryOf } from "./matrix-input.ts";

const REPORT_ALONE: MatrixInputs[string] = ({ about }) => ({ input: { reportId: about.offeredReport.id } });
const onText = ({ about }: MatrixTarget) => ({ reportId: about.offeredReport.id, textVersion: 2 });

/** Reading first, at the client's own door. */
export const OWN_READING_INPUTS: MatrixInputs = {
  "ownReport.list": CASE_ALONE,
  "ownReport.fromDoctor": CASE_ALONE,
  "ownReport.open": REPORT_ALONE,
  "ownReport.remark": (target) => ({ input: { ...onText(target), block: 2, kind: "not-right", text: "Het waren er drie." } }),
  "ownReport.takeRemarkBack": (target) => ({ input: { ...onText(target), block: 2 } }),
  "ownReport.react": (target) => ({ input: { ...onText(target), text: "Zo was het voor mij.", goesAlong: true } }),
  "ownReport.agree": ({ about }) => ({ input: { reportId: about.offeredReport.id, versionHash: "0".repeat(64) } }),
  "ownReport.makeCode": REPORT_ALONE,
  "ownReport.decline": REPORT_ALONE,
  "ownReport.withdraw": REPORT_ALONE,
  "ownReport.preparation": CASE_ALONE,
  "ownReport.prepare": (target) => ({
    input: { trajectoryId: trajectoryOf(target), version: 1, said: { item: "helped", answer: { text: "Rust.", use: "coach" } } },
  }),
  "ownReport.sharePreparation": (target) => ({ input: { trajectoryId: trajectoryOf(target), version: 1, share: true } }),
  // What a practitioner sent is no advice of a bedrijfsarts: it is told as one that is not there.
  "/files/trajectories/:trajectoryId/advice/:id": (target) => ({
    input: { trajectoryId: trajectoryOf(target), id: newId(ReceivedDocumentId) },
    absent: true,
  }),
  "/files/own-reports/:reportId/as-recipient.html": REPORT_ALONE,
};

/** The coach's side of it. */
export const READING_INPUTS: MatrixInputs = {
  "reading.remarks": REPORT_ALONE,
  // The remark of the full dossier is about the case of the other; one that is not there is told alike.
  "reading.answerRemark": ({ about }) => ({
    input: { reportId: about.offeredReport.id, remarkId: newId(ReportRemarkId), kind: "kept", text: "Zo staat het in het verslag." },
    absent: true,
  }),
  "reading.answerBeside": ({ about: { offeredReport } }) => ({
    input: { reportId: offeredReport.id, versionHash: offeredReport.versionHash, answer: "no", code: "2345 6789", reaction: null },
  }),
  "reading.preparation": CASE_ALONE,
  "/files/reports/:reportId/as-recipient.html": REPORT_ALONE,
};
