import { m } from "@hervat/messages";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { formatMoment } from "../../app/format.ts";
import { queryClient, trpc } from "../../app/trpc.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { Notice } from "../../ui/notice.tsx";

/** What was imported before, by whom and with what result, to be taken back within a day; nothing at all before the first time. */
export function EarlierImports() {
  const runs = useQuery(trpc.caseloadImport.runs.queryOptions());
  const undo = useMutation(trpc.caseloadImport.undo.mutationOptions({ onSuccess: () => queryClient.invalidateQueries() }));
  const [asked, setAsked] = useState<string | null>(null);
  if (runs.data === undefined || runs.data.length === 0) return null;
  const refusal = undo.data?.ok === false ? undo.data.refusal : undefined;
  return (
    <section className="max-w-3xl" aria-labelledby="earlier-imports">
      <h2 id="earlier-imports">{m.import_runs_title()}</h2>
      <VerbError
        refusal={
          refusal && (refusal.kind === "too-long-ago" ? m.import_undo_refusal_too_long_ago() : m.import_undo_refusal_undone_before())
        }
        error={undo.error}
      />
      {undo.data?.ok === true && (
        <Notice announce title={m.import_undone({ removed: undo.data.value.removed, restored: undo.data.value.restored })}>
          {undo.data.value.kept.length > 0 && m.import_undone_kept({ codes: undo.data.value.kept.join(", ") })}
        </Notice>
      )}
      <ul className="rows mt-2">
        {runs.data.map(({ id, at, by, imported, unchanged, rejected, undoneAt, mayUndo }) => (
          <li key={id}>
            <span className="font-semibold">{formatMoment(at)}</span>
            <span className="text-ink-soft"> · {by ?? m.import_run_console()}</span>
            <p className="tabular-nums">{m.import_run_line({ imported, unchanged, rejected })}</p>
            {undoneAt !== null && <p>{m.import_run_undone()}</p>}
            {mayUndo && (
              <Button kind="quiet" onClick={() => setAsked(id)}>
                {m.import_undo()}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={asked !== null}
        onOpenChange={(open) => !open && setAsked(null)}
        title={m.import_undo_title()}
        confirm={m.import_undo()}
        danger
        busy={undo.isPending}
        onConfirm={() => asked !== null && undo.mutate({ id: asked }, { onSettled: () => setAsked(null) })}
      >
        {m.import_undo_text()}
      </ConfirmDialog>
    </section>
  );
}
