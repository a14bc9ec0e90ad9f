import { useSyncExternalStore } from "react";
import { writeChoice } from "./choice-cookie.ts";

/** `system` follows the device; the other two are a choice that holds in all portals. */
export type ThemeChoice = "system" | "light" | "dark";

const COOKIE = "hervat-theme";
const listeners = new Set<() => void>();

function chosen(): ThemeChoice {
  const { theme } = document.documentElement.dataset;
  return theme === "light" || theme === "dark" ? theme : "system";
}

export function chooseTheme(choice: ThemeChoice): void {
  if (choice === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = choice;
  writeChoice(COOKIE, choice === "system" ? undefined : choice);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useTheme(): ThemeChoice {
  return useSyncExternalStore(subscribe, chosen);
}
