import { ExerciseGivenId, MembershipId, newId } from "@hervat/domain/primitives";
import { CASE_ALONE, type MatrixInputs, type MatrixTarget, NOTHING, trajectoryOf } from "./matrix-input.ts";
import { OWN_READING_INPUTS } from "./reading-inputs.ts";
import { OWN_RIGHTS_INPUTS } from "./rights-inputs.ts";
import { SHARED_INPUTS } from "./shared-inputs.ts";

/** What each procedure of the client router is asked, and each of its files. */
export const CLIENT_INPUTS: MatrixInputs = {
  ...SHARED_INPUTS,
  ...OWN_READING_INPUTS,
  ...OWN_RIGHTS_INPUTS,
  "phone.confirm": () => ({ input: { code: "000000" } }),
  "phone.list": NOTHING,
  "phone.trust": async (target) => {
    await givenOwnAccount(target);
    return { input: { kind: "iphone" } };
  },
  "phone.forget": () => ({ input: { id: newId(MembershipId) }, absent: true }),
  "own.cases": NOTHING,
  "own.home": CASE_ALONE,
  "own.changeView": (target) => ({ input: { trajectoryId: trajectoryOf(target), calm: true } }),
  "own.talks": CASE_ALONE,
  "own.askToMove": (target) => ({
    input: { trajectoryId: trajectoryOf(target), sessionId: target.about.heldSession, wish: "another-day" },
  }),
  "own.tickHomework": (target) => ({
    input: { trajectoryId: trajectoryOf(target), sessionId: target.about.heldSession, item: "Niet gegeven", done: true },
  }),
  "own.markExercise": (target) => ({ input: { trajectoryId: trajectoryOf(target), id: newId(ExerciseGivenId), done: true }, absent: true }),
  "own.diary": CASE_ALONE,
  "own.tellDay": (target) => ({ input: { trajectoryId: trajectoryOf(target), told: { kind: "energy", score: 4 } } }),
  "own.materials": CASE_ALONE,
  "own.buildUp": CASE_ALONE,
  "own.answerBuildUp": (target) => ({ input: { trajectoryId: trajectoryOf(target), version: 1, answer: { kind: "agrees" } } }),
  "message.read": CASE_ALONE,
  "message.markRead": CASE_ALONE,
  "message.send": (target) => ({ input: { trajectoryId: trajectoryOf(target), text: "Een vraag" } }),
  "ownIntake.read": CASE_ALONE,
  "ownIntake.answer": (target) => ({ input: { trajectoryId: trajectoryOf(target), item: "sleep", version: 0, words: ["Kort"] } }),
  "ownQuestionnaire.list": CASE_ALONE,
  "ownQuestionnaire.open": (target) => ({ input: { trajectoryId: trajectoryOf(target), id: target.about.answeredQuestionnaire } }),
  "ownQuestionnaire.answer": async (target) => ({
    input: { trajectoryId: trajectoryOf(target), id: await target.about.waitingQuestionnaire(), item: "personal-1", option: "often" },
  }),
  "ownQuestionnaire.finish": async (target) => ({
    input: { trajectoryId: trajectoryOf(target), id: await target.about.waitingQuestionnaire() },
  }),
  "law.read": CASE_ALONE,
  "law.markDone": (target) => ({ input: { trajectoryId: trajectoryOf(target), key: "wia_aanvraag" } }),
};

/** A telephone is trusted by whoever can sign in; the callers of the matrix never did. */
async function givenOwnAccount({ test, caller: { membership } }: MatrixTarget): Promise<void> {
  if (membership === undefined) return;
  await test.database.admin`
    insert into auth."user" (id, email, name, email_verified, created_at, updated_at)
    select id, email, name, true, created_at, created_at from identity.person where id = ${membership.personId}
    on conflict do nothing`;
}
