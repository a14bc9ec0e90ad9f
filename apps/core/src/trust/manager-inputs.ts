import { v7 } from "uuid";
import { CASE_ALONE, type MatrixInputs, type MatrixTarget, NOTHING, trajectoryOf } from "./matrix-input.ts";
import { SHARED_INPUTS } from "./shared-inputs.ts";

/** What each procedure of the manager router is asked, and each of its files. */
export const MANAGER_INPUTS: MatrixInputs = {
  ...SHARED_INPUTS,
  "calendarFeed.list": NOTHING,
  "calendarFeed.make": ({ caller: { actor } }) => ({
    input: { kind: "employees", withNames: false },
    absent: actor.kind !== "manager" && actor.kind !== "hr",
  }),
  // Nobody's: an address that is not one's own is not there.
  "calendarFeed.revoke": () => ({ input: { id: v7() }, absent: true }),
  "employee.list": NOTHING,
  "employee.read": CASE_ALONE,
  "employee.obligations": NOTHING,
  "employee.markMilestone": (target) => ({ input: { trajectoryId: trajectoryOf(target), key: "plan_van_aanpak", on: "2026-01-02" } }),
  // Who manages her already stays: a name and an address of the one whom she has, or of nobody where none is known.
  "employee.replaceManager": async ({ test, about }) => {
    const { id } = about.dossier.manager;
    await test.database.admin`update work.contact set email = coalesce(email, ${`${id}@werk.example`}) where id = ${id}`;
    const [row] = await test.database.admin`select email from work.contact where id = ${id}`;
    return { input: { trajectoryId: about.dossier.trajectory.id, name: "M. Anager", email: row?.["email"] } };
  },
  "employerReport.list": NOTHING,
  "employerReport.bring": () => ({ input: { content: Buffer.from("geen pakket").toString("base64") } }),
  // Nobody's: what another employer brought, or nobody, is not there.
  "employerReport.offer": () => ({ input: { id: v7() }, absent: true }),
  "employerReport.takeBack": () => ({ input: { id: v7() }, absent: true }),
  "/files/brought-reports/:id/:sample": () => ({ input: { id: v7(), sample: "normal" }, absent: true }),
  "/files/employees/:format": () => ({ input: { format: "csv" } }),
  "employee.answerStep": (target) => ({ input: { ...stepOf(target), version: 99, answer: { kind: "can-arrange" } } }),
  "employee.markContactDone": CASE_ALONE,
  "employee.form": (target) => ({ input: { trajectoryId: trajectoryOf(target), form: "manager-intake" } }),
  "employee.saveFormAnswer": (target) => ({
    input: {
      trajectoryId: trajectoryOf(target),
      form: "manager-intake",
      item: "team",
      version: 99,
      value: { kind: "text", text: "Acht mensen" },
      keep: null,
    },
  }),
  "employee.confirmForm": (target) => ({
    input: { trajectoryId: trajectoryOf(target), form: "manager-intake", acceptsConfidentiality: false },
  }),
  "employee.jointText": CASE_ALONE,
  "employee.answerJointText": (target) => ({
    input: { trajectoryId: trajectoryOf(target), version: 99, versionHash: "0".repeat(64), answer: { kind: "agrees" } },
  }),
  "employee.reportHours": (target) => ({ input: { ...stepOf(target), version: 99, hoursPerWeek: 4 } }),
  "/files/trajectories/:trajectoryId/shared/:id": (target) => ({
    input: { trajectoryId: trajectoryOf(target), id: target.about.sharedPaper },
  }),
  "/files/documents/:documentId": ({ about }) => ({ input: { documentId: about.managersDocument } }),
};

function stepOf(target: MatrixTarget) {
  return { trajectoryId: trajectoryOf(target), stepId: target.about.stepId };
}
