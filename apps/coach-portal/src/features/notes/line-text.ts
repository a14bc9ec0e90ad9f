import type { HomeworkOutcome, NoteLine, NoteVisibility } from "@hervat/domain/session";
import { m } from "@hervat/messages";

export function lineName(line: NoteLine): string {
  switch (line) {
    case "goal":
      return m.area_session.session_note_goal();
    case "done":
      return m.area_session.session_note_done();
    case "agreed":
      return m.area_session.session_note_agreed();
    case "next":
      return m.area_session.session_note_next();
    case "homework":
      return m.notes_homework();
    case "private":
      return m.area_session.session_note_private();
  }
}

export function lineHint(line: NoteLine): string {
  switch (line) {
    case "goal":
      return m.notes_goal_hint();
    case "done":
      return m.notes_done_hint();
    case "agreed":
      return m.notes_agreed_hint();
    case "next":
      return m.notes_next_hint();
    case "homework":
      return m.notes_homework_hint();
    case "private":
      return m.notes_private_hint();
  }
}

export function visibilityText(visibility: NoteVisibility): string {
  switch (visibility) {
    case "mine":
      return m.notes_visibility_mine();
    case "stand-in":
      return m.notes_visibility_stand_in();
    case "supervisor":
      return m.notes_visibility_supervisor();
  }
}

export function homeworkText(outcome: HomeworkOutcome): string {
  switch (outcome) {
    case "done":
      return m.notes_homework_done();
    case "partly":
      return m.notes_homework_partly();
    case "not-done":
      return m.notes_homework_not_done();
  }
}
