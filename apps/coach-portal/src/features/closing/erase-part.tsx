import { m } from "@hervat/messages";
import { useState } from "react";
import { formatDay } from "../../app/format.ts";
import type { OfCase } from "../../app/of-case.ts";
import { Button } from "../../ui/button.tsx";
import { EraseDialog } from "./erase-dialog.tsx";
import { HoldDialog } from "./hold-dialog.tsx";
import { KeepDialog } from "./keep-dialog.tsx";
import type { ClosingShown } from "./use-closing.ts";

/** Her right to have it erased: what goes is shown first, and the code is typed. Or it stays until a day, and somebody says why. */
export function ErasePart({ trajectoryId, closing: { kept, keepUntil, may } }: OfCase & { closing: ClosingShown }) {
  const [open, setOpen] = useState<"erase" | "keep" | "hold">();
  return (
    <section>
      <h2 className="mb-2">{m.closing_page_erase()}</h2>
      <p>{m.closing_page_erase_text()}</p>
      {kept !== null && <p className="mt-2">{m.closing_page_kept({ name: kept.by, date: formatDay(kept.until), why: kept.why })}</p>}
      <div className="mt-3 flex flex-wrap gap-3">
        <Button onClick={() => setOpen("erase")}>{m.closing_page_erase_action()}</Button>
        {may.keep && <Button onClick={() => setOpen("keep")}>{m.closing_page_keep_action()}</Button>}
        <Button onClick={() => setOpen("hold")}>{m.retention_hold_action()}</Button>
      </div>
      {open === "erase" && <EraseDialog trajectoryId={trajectoryId} onClose={() => setOpen(undefined)} />}
      {open === "hold" && <HoldDialog trajectoryId={trajectoryId} onClose={() => setOpen(undefined)} />}
      {open === "keep" && <KeepDialog trajectoryId={trajectoryId} until={keepUntil} onClose={() => setOpen(undefined)} />}
    </section>
  );
}
