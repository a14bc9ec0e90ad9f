import { m } from "@hervat/messages";
import { useOnline } from "../../app/offline-notice.tsx";
import type { SaveState } from "./use-note-draft.ts";

/** Where the text is, in words beside the button. */
export function SaveWord({ state, dirty }: { state: SaveState; dirty: boolean }) {
  const online = useOnline();
  return (
    <span className="text-ink-soft" role="status">
      {dirty && !online ? m.notes_state_offline() : wordOf(state, dirty)}
    </span>
  );
}

function wordOf(state: SaveState, dirty: boolean): string {
  switch (state) {
    case "failed":
      return m.notes_state_failed();
    case "saving":
      return m.notes_state_saving();
    case "saved":
      return dirty ? m.notes_state_typing() : m.notes_state_saved();
    case "idle":
    case "conflict":
    case "signed-elsewhere":
    case "refused":
    case "gone":
      return dirty ? m.notes_state_typing() : "";
  }
}
