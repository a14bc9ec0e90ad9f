import { m } from "@hervat/messages";
import { Link } from "@tanstack/react-router";
import { useCallback, useState } from "react";
import { Dialog } from "../ui/dialog.tsx";
import type { NavigationItem } from "./navigation.ts";
import { ShortcutList } from "./shortcut-list.tsx";
import { useShortcut } from "./shortcuts.ts";

/** With shortcuts on: `?` shows them all, over any screen. */
export function ShortcutMap({ screens }: { screens: readonly NavigationItem[] }) {
  const [open, setOpen] = useState(false);
  useShortcut(
    "?",
    useCallback(() => setOpen(true), []),
  );
  return (
    <Dialog open={open} onOpenChange={setOpen} title={m.navigation_shortcuts()}>
      <ShortcutList screens={screens} singleKeys />
      <p className="mt-4">
        <Link to="/profiel" className="link" onClick={() => setOpen(false)}>
          {m.navigation_shortcuts_off()}
        </Link>
      </p>
    </Dialog>
  );
}
