import { m } from "@hervat/messages";
import type { NavigationItem } from "./navigation.ts";

interface Entry {
  keys: string;
  what: string;
}

function entries(screens: readonly NavigationItem[], singleKeys: boolean): Entry[] {
  const always = [
    { keys: "Ctrl + Enter", what: m.navigation_shortcut_save() },
    { keys: "Ctrl + K", what: m.navigation_shortcut_search_always() },
  ];
  if (!singleKeys) return always;
  return [
    ...always,
    { keys: "?", what: m.navigation_shortcut_map() },
    { keys: "/", what: m.navigation_shortcut_search() },
    { keys: "n", what: m.navigation_shortcut_new() },
    { keys: "j / k", what: m.navigation_shortcut_rows() },
    { keys: "x", what: m.navigation_shortcut_choose() },
    ...screens.flatMap(({ shortcut, label }) =>
      shortcut === undefined ? [] : [{ keys: m.navigation_shortcut_then({ first: "g", second: shortcut }), what: label() }],
    ),
  ];
}

export interface ShortcutListProps {
  /** The screens that this person has. */
  screens: readonly NavigationItem[];
  singleKeys: boolean;
}

/** Every key that does something, and what. */
export function ShortcutList({ screens, singleKeys }: ShortcutListProps) {
  return (
    <dl className="facts mt-3">
      {entries(screens, singleKeys).map(({ keys, what }) => (
        <div key={keys} className="contents">
          <dt>
            <kbd className="font-[inherit]">{keys}</kbd>
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  );
}
