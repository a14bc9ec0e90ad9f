import { ContactId, DossierRequestId, newId } from "@hervat/domain/primitives";
import { CONSENT_TEXT_VERSION } from "../consent/record-consent.ts";
import { CASE_ALONE, type MatrixInputs, NOTHING, trajectoryOf } from "./matrix-input.ts";

const answer = { category: "work-factors", textVersion: CONSENT_TEXT_VERSION } as const;

/** What the client is asked at her own door about consent, her log and her requests. */
export const OWN_RIGHTS_INPUTS: MatrixInputs = {
  "log.read": (target) => ({ input: { trajectoryId: trajectoryOf(target), before: null } }),
  "consent.read": CASE_ALONE,
  "consent.give": (target) => ({
    input: { ...answer, trajectoryId: trajectoryOf(target), contactId: newId(ContactId), period: "guidance" },
  }),
  "consent.refuse": (target) => ({
    input: { ...answer, trajectoryId: trajectoryOf(target), contactId: newId(ContactId), recipient: "manager" },
  }),
  "request.list": CASE_ALONE,
  "request.letters": CASE_ALONE,
  "request.ask": (target) => ({ input: { trajectoryId: trajectoryOf(target), kind: "inspection", question: "" } }),
  "request.takeBack": (target) => ({
    input: { trajectoryId: trajectoryOf(target), requestId: newId(DossierRequestId) },
    absent: true,
  }),
  "/files/trajectories/:trajectoryId/own-copy.zip": CASE_ALONE,
};

/** The practice's side of her requests. */
export const REQUEST_INPUTS: MatrixInputs = {
  "request.list": NOTHING,
  "request.ofCase": CASE_ALONE,
  "request.answer": (target) => ({
    input: { trajectoryId: trajectoryOf(target), requestId: newId(DossierRequestId), version: 1, outcome: "granted", answer: "Gedaan." },
    absent: true,
  }),
  "request.extend": (target) => ({
    input: { trajectoryId: trajectoryOf(target), requestId: newId(DossierRequestId), version: 1 },
    absent: true,
  }),
};
