import { useCallback } from "react";
import { useShortcut } from "../../app/shortcuts.ts";

const rowLinks = () => [...document.querySelectorAll<HTMLElement>("[data-row-link]")];

function step(by: 1 | -1): void {
  const links = rowLinks();
  const now = links.findIndex((link) => link === document.activeElement || link.closest("tr")?.contains(document.activeElement) === true);
  const next = links[now === -1 ? (by === 1 ? 0 : links.length - 1) : now + by];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

/** With shortcuts on: `j` and `k` walk over the clients, `x` chooses one; Enter opens, as a link does. */
export function useRowKeys(): void {
  useShortcut(
    "j",
    useCallback(() => step(1), []),
  );
  useShortcut(
    "k",
    useCallback(() => step(-1), []),
  );
  useShortcut(
    "x",
    useCallback(() => document.activeElement?.closest("tr")?.querySelector<HTMLElement>("input[type=checkbox]")?.click(), []),
  );
}
