import { CaseMessageId, ContactMomentId, MoveRequestId, newId, PauseId, ReadingAlongId, SessionId } from "@hervat/domain/primitives";
import { PlanAnswer } from "@hervat/domain/resumption";
import { ContactMoment, HomeworkTick, Pause, ReadingAlong, Session, SessionNote } from "@hervat/domain/session";
import { PhaseCourse } from "@hervat/domain/trajectory";
import * as repositories from "../../repositories/index.ts";
import { TEST_NOW } from "../given-practice.ts";
import type { Given } from "./given.ts";

/** A session that was held, with a signed note, a call and a phase. */
export async function addSessions({ tx, sealer, trajectory, practice, secret }: Given): Promise<Session> {
  const author = practice.owner.membershipId;
  const session = Session.parse({
    id: newId(SessionId),
    trajectoryId: trajectory.id,
    kind: "session",
    number: 1,
    startsAt: TEST_NOW,
    durationMinutes: 90,
    status: "held",
  });
  const text = { goal: secret(), done: secret(), agreed: secret(), next: secret(), homework: secret(), private: secret() };
  const amendments = [{ at: TEST_NOW, by: author, text: secret() }];
  await repositories.sessionRepository(tx, practice.id).addMany([session]);
  const pause = { id: newId(PauseId), trajectoryId: trajectory.id, firstDay: "2026-02-02", untilDay: null, endedOn: "2026-02-09" };
  await repositories.pauseRepository(tx, sealer).add(Pause.parse({ ...pause, reason: "holiday" }));
  await repositories.sessionNoteRepository(tx, sealer).add(
    SessionNote.parse({
      sessionId: session.id,
      trajectoryId: trajectory.id,
      author,
      text,
      visibility: "mine",
      focusAreas: [],
      status: "signed",
      signedAt: TEST_NOW,
      signedBy: author,
      amendments,
      countersigns: [{ at: TEST_NOW, by: author, remark: secret() }],
    }),
    TEST_NOW,
  );
  const item = secret();
  await repositories
    .homeworkTickRepository(tx, sealer)
    .addMany([HomeworkTick.parse({ sessionId: session.id, trajectoryId: trajectory.id, item, outcome: "done", at: TEST_NOW, by: author })]);
  await repositories.moveRequestRepository(tx, practice.id).add({
    id: newId(MoveRequestId),
    trajectoryId: trajectory.id,
    sessionId: session.id,
    wish: "another-day",
    askedAt: TEST_NOW,
    answered: null,
  });
  await repositories.caseMessageRepository(tx, sealer).add({
    ...{ id: newId(CaseMessageId), trajectoryId: trajectory.id, from: "client", writtenBy: author },
    ...{ text: secret(), sentAt: TEST_NOW, readAt: null },
  });
  const answered = { planVersion: 1, answer: "wants-to-talk", wish: "too-fast", on: "2026-03-01", stands: true } as const;
  await repositories.planAnswerRepository(tx, sealer).save(PlanAnswer.parse({ ...answered, trajectoryId: trajectory.id, words: secret() }));
  // Over: nobody reads along in a dossier of a test unless the test says so.
  const over = { agreedOn: trajectory.startedOn, endedOn: trajectory.startedOn };
  await repositories
    .readingAlongRepository(tx, practice.id)
    .addMany([ReadingAlong.parse({ id: newId(ReadingAlongId), trajectoryId: trajectory.id, kind: "supervisor", ...over })]);
  await repositories.contactMomentRepository(tx, sealer).add(
    ContactMoment.parse({
      id: newId(ContactMomentId),
      ...{ contactId: null, about: [], consentIds: [] },
      trajectoryId: trajectory.id,
      at: TEST_NOW,
      with: "client",
      how: "phone",
      minutes: 10,
      told: secret(),
      recordedBy: author,
    }),
  );
  await repositories.phaseRepository(tx, sealer).saveMany([
    PhaseCourse.parse({
      trajectoryId: trajectory.id,
      entries: [{ phase: "herstel", since: trajectory.startedOn, steppedBack: true, reason: secret() }],
    }),
  ]);
  return session;
}
