import { m } from "@hervat/messages";
import { useEffect, useState } from "react";
import { Button } from "./button.tsx";
import { dismissToast, type ToastItem, useToasts } from "./toasts.ts";

/** Long enough to read, and with a way back to reach its button by keyboard. */
const READ_MS = 6_000;
const UNDO_MS = 12_000;

/** Once, at the root of the portal. A toast waits as long as the pointer or the focus is on it. */
export function Toaster() {
  const [held, setHeld] = useState(false);
  return (
    <section
      aria-label={m.common_notifications()}
      className="no-print fixed right-4 bottom-4 z-50 w-[min(26rem,calc(100vw-2rem))]"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <ul aria-live="polite" className="space-y-2">
        {useToasts().map((item) => (
          <Toast key={item.id} item={item} held={held} />
        ))}
      </ul>
    </section>
  );
}

function Toast({ item, held }: { item: ToastItem; held: boolean }) {
  const { id, text, undo } = item;
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => dismissToast(id), undo === undefined ? READ_MS : UNDO_MS);
    return () => clearTimeout(timer);
  }, [id, undo, held]);

  return (
    <li className="sheet flex flex-wrap items-center gap-x-2 py-2 pr-2 pl-4">
      <span className="min-w-40 flex-1">{text}</span>
      {undo !== undefined && (
        <Button
          kind="quiet"
          onClick={() => {
            dismissToast(id);
            undo();
          }}
        >
          {m.common_undo()}
        </Button>
      )}
      <Button kind="quiet" onClick={() => dismissToast(id)}>
        {m.common_close()}
      </Button>
    </li>
  );
}
