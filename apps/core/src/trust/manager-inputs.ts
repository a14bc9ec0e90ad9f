import { CASE_ALONE, type MatrixInputs, type MatrixTarget, NOTHING, trajectoryOf } from "./matrix-input.ts";
import { SHARED_INPUTS } from "./shared-inputs.ts";

/** What each procedure of the manager router is asked, and each of its files. */
export const MANAGER_INPUTS: MatrixInputs = {
  ...SHARED_INPUTS,
  "employee.list": NOTHING,
  "employee.read": CASE_ALONE,
  "employee.answerStep": (target) => ({ input: { ...stepOf(target), version: 99, answer: { kind: "can-arrange" } } }),
  "employee.markContactDone": CASE_ALONE,
  "employee.form": CASE_ALONE,
  "employee.saveFormAnswer": (target) => ({
    input: { trajectoryId: trajectoryOf(target), item: "team", version: 99, value: { kind: "text", text: "Acht mensen" }, keep: null },
  }),
  "employee.confirmForm": (target) => ({ input: { trajectoryId: trajectoryOf(target), acceptsConfidentiality: false } }),
  "employee.reportHours": (target) => ({ input: { ...stepOf(target), version: 99, hoursPerWeek: 4 } }),
  "/files/trajectories/:trajectoryId/shared/:id": (target) => ({
    input: { trajectoryId: trajectoryOf(target), id: target.about.sharedPaper },
  }),
  "/files/documents/:documentId": ({ about }) => ({ input: { documentId: about.managersDocument } }),
};

function stepOf(target: MatrixTarget) {
  return { trajectoryId: trajectoryOf(target), stepId: target.about.stepId };
}
