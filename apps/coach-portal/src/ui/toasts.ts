import { useSyncExternalStore } from "react";

export interface ToastItem {
  id: number;
  text: string;
  undo: (() => void) | undefined;
}

let items: readonly ToastItem[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function change(next: readonly ToastItem[]): void {
  items = next;
  for (const listener of listeners) listener();
}

/** A short word at the edge of the screen about what just happened. With `undo` it offers the way back. */
export function toast(text: string, { undo }: { undo?: () => void } = {}): void {
  lastId += 1;
  change([...items, { id: lastId, text, undo }]);
}

export function dismissToast(id: number): void {
  change(items.filter((item) => item.id !== id));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useToasts(): readonly ToastItem[] {
  return useSyncExternalStore(subscribe, () => items);
}
