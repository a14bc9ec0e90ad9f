import { m } from "@hervat/messages";
import { formatMoment } from "../../app/format.ts";
import type { OfCase } from "../../app/of-case.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { toast } from "../../ui/toasts.ts";
import { closeRefusalText } from "./closing-text.ts";
import { type ClosingShown, useCloseQuietly, useUndoQuiet } from "./use-closing.ts";

/** The client died: one press, no questions, and a day to put a mistake right. */
export function QuietPart({ trajectoryId, quiet }: OfCase & Pick<ClosingShown, "quiet">) {
  const close = useCloseQuietly();
  const undo = useUndoQuiet();
  if (quiet !== null) {
    const moment = formatMoment(quiet.closedAt);
    return (
      <section>
        <h2 className="mb-2">{m.closing_page_quiet_done()}</h2>
        <p>{quiet.mayUndo ? m.closing_page_quiet_undo_text({ moment }) : m.closing_page_quiet_owner_text({ moment })}</p>
        {quiet.mayUndo && (
          <Button
            className="mt-3"
            busy={undo.isPending}
            onClick={() => undo.mutate({ trajectoryId }, { onSuccess: (done) => done.ok && toast(m.closing_page_quiet_undone()) })}
          >
            {m.closing_page_quiet_undo()}
          </Button>
        )}
        <VerbError refusal={undo.data?.ok === false ? undoText(undo.data.refusal.kind) : undefined} error={undo.error} />
      </section>
    );
  }
  return (
    <section>
      <h2 className="mb-2">{m.closing_page_quiet()}</h2>
      <p>{m.closing_page_quiet_text()}</p>
      <Button className="mt-3" busy={close.isPending} onClick={() => close.mutate({ trajectoryId })}>
        {m.closing_page_quiet_action()}
      </Button>
      <VerbError refusal={close.data?.ok === false ? closeRefusalText(close.data.refusal) : undefined} error={close.error} />
    </section>
  );
}

function undoText(kind: "nothing-to-undo" | "too-late"): string {
  return kind === "too-late" ? m.closing_page_refusal_too_late() : m.closing_page_refusal_nothing();
}
