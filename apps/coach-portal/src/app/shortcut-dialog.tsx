import { m } from "@hervat/messages";
import { Link } from "@tanstack/react-router";
import { Dialog } from "../ui/dialog.tsx";
import type { NavigationItem } from "./navigation.ts";
import { ShortcutList } from "./shortcut-list.tsx";

export interface ShortcutDialogProps {
  screens: readonly NavigationItem[];
  onClose: () => void;
}

export default function ShortcutDialog({ screens, onClose }: ShortcutDialogProps) {
  return (
    <Dialog open onOpenChange={onClose} title={m.navigation_shortcuts()}>
      <ShortcutList screens={screens} singleKeys />
      <p className="mt-4">
        <Link to="/profiel" className="link" onClick={onClose}>
          {m.navigation_shortcuts_off()}
        </Link>
      </p>
    </Dialog>
  );
}
