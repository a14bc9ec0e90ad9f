import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { navigation } from "./navigation.ts";
import { shortcutsOn } from "./shortcut-choice.ts";

/** How long after `g` the second key may come. */
const CHORD_MS = 1500;

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input, textarea, select, [role=combobox], [role=menuitem]"))
  );
}

/** Calls `act` for a single key, when shortcuts are on and nobody is typing. */
export function useShortcut(key: string, act: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey || isField(event.target) || !shortcutsOn()) return;
      event.preventDefault();
      act();
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, [key, act]);
}

/** `g` and a letter to a screen; Ctrl+Enter sends the form around the cursor, also with shortcuts off. */
export function useGlobalShortcuts(): void {
  const router = useRouter();
  useEffect(() => {
    let pressedG = 0;
    const listen = (event: KeyboardEvent) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        if (event.target instanceof HTMLElement) event.target.closest("form")?.requestSubmit();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isField(event.target) || !shortcutsOn()) return;
      const screen = event.timeStamp - pressedG < CHORD_MS ? navigation.find(({ shortcut }) => shortcut === event.key) : undefined;
      pressedG = event.key === "g" ? event.timeStamp : 0;
      if (screen !== undefined) void router.navigate({ to: screen.to });
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, [router]);
}
