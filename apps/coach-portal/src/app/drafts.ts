import { useCallback, useSyncExternalStore } from "react";

/**
 * What someone has typed and not yet saved. It lives in the memory of this page and nowhere else: it survives going to
 * another screen, a lost connection and signing in again, and it never reaches the disk of a shared computer.
 */
const drafts = new Map<string, string>();
const listeners = new Set<() => void>();

function changed(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** After signing out. */
export function forgetDrafts(): void {
  drafts.clear();
  changed();
}

let writer: string | undefined;

/** Who signs in gets back what she typed herself, never what someone else left behind. */
export function forgetDraftsOfOthers(email: string): void {
  if (writer !== undefined && writer !== email) forgetDrafts();
  writer = email;
}

export function hasDrafts(): boolean {
  return drafts.size > 0;
}

/**
 * A text that comes back when its screen comes back.
 *
 * @param key what the text belongs to, such as `session-note/<id>/agreed`
 * @param saved the text as last saved, shown when nothing was typed
 * @returns the text, a setter, and a function to call once the text is saved
 */
export function useDraft(key: string, saved = ""): [text: string, setText: (text: string) => void, forget: () => void] {
  const text = useSyncExternalStore(subscribe, () => drafts.get(key)) ?? saved;
  const setText = useCallback(
    (next: string) => {
      drafts.set(key, next);
      changed();
    },
    [key],
  );
  const forget = useCallback(() => {
    drafts.delete(key);
    changed();
  }, [key]);
  return [text, setText, forget];
}
