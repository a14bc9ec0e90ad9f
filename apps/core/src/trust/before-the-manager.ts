import { day } from "@hervat/domain/primitives";
import type { JointEvaluation } from "@hervat/domain/reports";
import { dayInAmsterdam } from "../clock.ts";
import { callAs, callManagerAs } from "../testing/call-as.ts";
import type { Desk, Opened } from "./desk.ts";

const JOINT: JointEvaluation = {
  heldOn: day("2026-03-02"),
  workGoals: [{ goal: "Twee dossiers per dag", reached: "reached", employeeView: null, managerView: null, coachView: null }],
  extraSessions: false,
  agreements: [],
  satisfaction: [],
  approvedByEmployeeOn: null,
  approvedByManagerOn: null,
  relapsePrevention: { workSignals: [], contactRhythm: null, followUpOn: null },
};

/** The joint text of an evaluation to which the employee said yes, open on two screens of her manager. */
export async function beforeTheManager({ test, coach, manager }: Desk, typed: readonly [string, string]): Promise<Opened> {
  const one = { trajectoryId: coach.cases.own.dossier.trajectory.id };
  const { report } = callAs(test.service, coach.actor);
  const his = callManagerAs(test.service, manager.actor);
  const { version } = await report.draft({ ...one, kind: "evaluation" });
  const annex = { personalGoals: null, personalSignals: null };
  await report.saveDraft({ version, draft: { ...one, kind: "evaluation", joint: JOINT, annex } });
  const offered = await report.offer({ ...one, kind: "evaluation", language: "nl" });
  if (!offered.ok) throw new Error(`the evaluation was not offered: ${offered.refusal.kind}`);
  const agreedOn = dayInAmsterdam(test.service.clock.now());
  const agreed = await report.recordAgreement({ ...offered.value, agreedOn, sessionId: null, remarks: null });
  if (!agreed.ok) throw new Error(`her yes was not recorded: ${agreed.refusal.kind}`);
  const before = await report.putBeforeManager(offered.value);
  if (!before.ok) throw new Error(`the evaluation was not put before the manager: ${before.refusal.kind}`);
  const shown = await his.employee.jointText(one);
  if (shown === null) throw new Error("nothing lies before the manager");
  const asked = { ...one, version: shown.version, versionHash: shown.versionHash };
  return {
    typed,
    save: (note) => his.employee.answerJointText({ ...asked, answer: { kind: "asks-change", part: "goals", note } }),
    read: () => report.ofTrajectory(one),
  };
}
