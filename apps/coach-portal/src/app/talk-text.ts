import type { PlaceKind, SessionKind } from "@hervat/domain/session";
import { m } from "@hervat/messages";

/** "Gesprek 4", "Intake". */
export function talkName({ kind, number }: { kind: SessionKind; number: number | null }): string {
  switch (kind) {
    case "session":
      return number === null ? m.session_kind_session_unnumbered() : m.session_kind_session({ number });
    case "client-intake":
      return m.session_kind_client_intake();
    case "manager-intake":
      return m.session_kind_manager_intake();
    case "evaluation":
      return m.session_kind_evaluation();
  }
}

/** What kind of place a talk is held in. */
export function placeText(kind: PlaceKind): string {
  switch (kind) {
    case "room":
      return m.session_place_room();
    case "employer":
      return m.session_place_employer();
    case "walk":
      return m.session_place_walk();
    case "phone":
      return m.session_place_phone();
    case "video":
      return m.session_place_video();
  }
}
