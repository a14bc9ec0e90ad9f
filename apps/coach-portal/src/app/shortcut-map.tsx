import { lazy, Suspense, useCallback, useState } from "react";
import type { NavigationItem } from "./navigation.ts";
import { useShortcut } from "./shortcuts.ts";

const ShortcutDialog = lazy(() => import("./shortcut-dialog.tsx"));

/** With shortcuts on: `?` shows them all, over any screen. */
export function ShortcutMap({ screens }: { screens: readonly NavigationItem[] }) {
  const [open, setOpen] = useState(false);
  useShortcut(
    "?",
    useCallback(() => setOpen(true), []),
  );
  if (!open) return null;
  return (
    <Suspense fallback={null}>
      <ShortcutDialog screens={screens} onClose={() => setOpen(false)} />
    </Suspense>
  );
}
