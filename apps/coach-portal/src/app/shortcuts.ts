import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import type { NavigationItem } from "./navigation.ts";
import { shortcutsOn } from "./shortcut-choice.ts";

/** How long after `g` the second key may come. */
const CHORD_MS = 1500;

/** Where a letter is already something: text, or a jump in a list. */
const TAKES_LETTERS = ["input", "textarea", "select", "[contenteditable]:not([contenteditable=false])"]
  .concat(
    ["textbox", "searchbox", "combobox", "listbox", "option", "menu", "tree", "grid", "spinbutton", "application"].map(
      (role) => `[role=${role}]`,
    ),
  )
  .join(", ");

/** A question that lies over the page is answered first. */
const OVER_THE_PAGE = "[role=dialog], [role=alertdialog]";

/**
 * Whether a single key may be a shortcut: asked for, pressed once and alone, where it means nothing else. A key that a screen
 * reader or the browser takes for itself never comes here; one that somebody else already answered is left alone.
 */
export function mayBeShortcut(event: KeyboardEvent): boolean {
  if (!shortcutsOn() || event.defaultPrevented || event.repeat || event.isComposing) return false;
  if (event.ctrlKey || event.metaKey || event.altKey || event.getModifierState("AltGraph")) return false;
  if (event.target instanceof HTMLElement && event.target.closest(TAKES_LETTERS) !== null) return false;
  return document.querySelector(OVER_THE_PAGE) === null;
}

/** What single keys do on the screen that stands there, the newest screen last. */
const acts = new Map<string, readonly (() => void)[]>();

/** Calls `act` for a single key while this is on the screen, when shortcuts are on and nobody is typing. */
export function useShortcut(key: string, act: () => void): void {
  useEffect(() => {
    acts.set(key, [...(acts.get(key) ?? []), act]);
    return () => {
      acts.set(key, acts.get(key)?.filter((one) => one !== act) ?? []);
    };
  }, [key, act]);
}

/** The single keys, and `g` with a letter to one of these screens. */
export function useSingleKeys(screens: readonly NavigationItem[]): void {
  const router = useRouter();
  useEffect(() => {
    let chordUntil = 0;
    const listen = (event: KeyboardEvent) => {
      const afterG = event.timeStamp < chordUntil;
      chordUntil = 0;
      if (!mayBeShortcut(event)) return;
      if (event.key === "g" && !afterG) {
        chordUntil = event.timeStamp + CHORD_MS;
        return;
      }
      const screen = afterG ? screens.find(({ shortcut }) => shortcut === event.key) : undefined;
      const act = afterG ? screen && (() => void router.navigate({ to: screen.to })) : acts.get(event.key)?.at(-1);
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, [router, screens]);
}

/** Ctrl+Enter sends the form around the cursor: no single key, so it always does. */
export function useSubmitKey(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      if (event.target instanceof HTMLElement) event.target.closest("form")?.requestSubmit();
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, []);
}
