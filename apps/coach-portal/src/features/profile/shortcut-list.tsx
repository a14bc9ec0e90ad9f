import { m } from "@hervat/messages";
import { navigation } from "../../app/navigation.ts";

interface Entry {
  keys: string;
  what: string;
}

function entries(singleKeys: boolean): Entry[] {
  const always = [{ keys: "Ctrl + Enter", what: m.navigation_shortcut_save() }];
  if (!singleKeys) return always;
  const screens = navigation.flatMap(({ shortcut, label }) =>
    shortcut === undefined ? [] : [{ keys: m.navigation_shortcut_then({ first: "g", second: shortcut }), what: label() }],
  );
  return [...always, ...screens];
}

export function ShortcutList({ singleKeys }: { singleKeys: boolean }) {
  return (
    <dl className="facts mt-3">
      {entries(singleKeys).map(({ keys, what }) => (
        <div key={keys} className="contents">
          <dt>{keys}</dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  );
}
