import { useCallback, useSyncExternalStore } from "react";
import { type DraftVault, destroyDraftVault } from "./draft-vault.ts";

/**
 * What someone has typed and not yet saved. It lives in the memory of this page: it survives going to another screen, a lost
 * connection and signing in again. Only on a device that she called her own it is also kept on the disk, sealed; never on a
 * shared computer.
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

let vault: DraftVault | undefined;

/** Puts what is typed from now on, and what was typed already, on the disk too; and brings back what was left there. */
export async function keepDraftsIn(opened: DraftVault): Promise<void> {
  const left = await opened.open();
  vault = opened;
  for (const [key, text] of drafts) keep(key, text);
  for (const [key, text] of left) if (!drafts.has(key)) drafts.set(key, text);
  if (left.size > 0) changed();
}

/** The session ended: what is on the disk goes, with the key that opened it. What is on the screen stays. */
export async function shutDraftVault(): Promise<void> {
  vault = undefined;
  await destroyDraftVault();
}

// A disk that is full or taken away is no reason to stop typing: memory and core still have it.
function keep(key: string, text: string): void {
  void vault?.put(key, text).catch(() => undefined);
}

/** After signing out. */
export function forgetDrafts(): void {
  drafts.clear();
  changed();
}

/** The names of what was typed, that begin so. */
function draftsUnder(prefix: string): string[] {
  return [...drafts.keys()].filter((key) => key.startsWith(prefix));
}

/** The same, drawn anew when it changes. */
export function useDraftNames(prefix: string): string[] {
  const names = useSyncExternalStore(subscribe, () => draftsUnder(prefix).join("\n"));
  return names === "" ? [] : names.split("\n");
}

let writer: string | undefined;

/** Who signs in gets back what she typed herself, never what someone else left behind. */
export function forgetDraftsOfOthers(email: string): void {
  if (writer !== undefined && writer !== email) forgetDrafts();
  writer = email;
}

/** Text that goes on under another name than the one it was typed under. */
export function putDraft(key: string, text: string): void {
  drafts.set(key, text);
  keep(key, text);
  changed();
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
  const setText = useCallback((next: string) => putDraft(key, next), [key]);
  const forget = useCallback(() => {
    drafts.delete(key);
    void vault?.remove(key).catch(() => undefined);
    changed();
  }, [key]);
  return [text, setText, forget];
}
