import { useSyncExternalStore } from "react";

const KEY = "hervat-shortcuts";
const listeners = new Set<() => void>();

export function shortcutsOn(): boolean {
  return localStorage.getItem(KEY) === "on";
}

/** Single keys do nothing until someone asks for them (WCAG 2.1.4). */
export function chooseShortcuts(on: boolean): void {
  if (on) localStorage.setItem(KEY, "on");
  else localStorage.removeItem(KEY);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useShortcutsOn(): boolean {
  return useSyncExternalStore(subscribe, shortcutsOn);
}
