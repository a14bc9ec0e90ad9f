import { MERGE_FIELDS, type MergeField } from "@hervat/domain/practice";
import { m } from "@hervat/messages";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { errorCode } from "../../app/core-errors.ts";
import { trpc } from "../../app/trpc.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { toast } from "../../ui/toasts.ts";
import { joinLabel, joinText } from "./join-text.ts";
import { type EmployerShown, useJoinEmployers } from "./use-practice.ts";

export interface JoinDialogProps {
  pair: readonly [EmployerShown, EmployerShown];
  onClose: () => void;
}

/** Two employers beside each other: what differs is chosen field by field, and what moves is said before it moves. */
export function JoinDialog({ pair, onClose }: JoinDialogProps) {
  const [swapped, setSwapped] = useState(false);
  const [fromGone, setFromGone] = useState<ReadonlySet<MergeField>>(new Set());
  const join = useJoinEmployers();
  const [kept, gone] = swapped ? [pair[1], pair[0]] : pair;
  const size = useQuery(trpc.practice.joinSize.queryOptions({ kept: kept.id, gone: gone.id }));
  const differing = MERGE_FIELDS.filter((field) => joinText(kept, field) !== joinText(gone, field));

  function choose(field: MergeField, goes: boolean) {
    const others = [...fromGone].filter((known) => known !== field);
    setFromGone(new Set(goes ? [...others, field] : others));
  }

  async function doJoin() {
    const named = ({ id, version }: EmployerShown) => ({ id, version });
    const outcome = await join.mutateAsync({ kept: named(kept), gone: named(gone), fromGone: [...fromGone] }).catch(() => undefined);
    if (!outcome?.ok) return;
    toast(m.practice_page_join_done());
    onClose();
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={m.practice_page_join_title()}
      closeLabel={m.common_cancel()}
      actions={
        <Button kind="primary" busy={join.isPending} onClick={() => void doJoin()}>
          {m.practice_page_join_do()}
        </Button>
      }
    >
      <p>{m.practice_page_join_intro()}</p>
      <div className="grid grid-cols-2 gap-4">
        {([kept, gone] as const).map((one, index) => (
          <div key={one.id} className="min-w-0">
            <p className="text-sm text-ink-soft">{index === 0 ? m.practice_page_join_stays() : m.practice_page_join_goes()}</p>
            <p className="font-semibold break-words">{one.name}</p>
            {size.data && <p className="text-sm">{m.practice_page_join_has(index === 0 ? size.data.kept : size.data.gone)}</p>}
          </div>
        ))}
      </div>
      <Button
        kind="quiet"
        onClick={() => {
          setSwapped(!swapped);
          setFromGone(new Set());
        }}
      >
        {m.practice_page_join_swap()}
      </Button>
      {differing.length === 0 && <p>{m.practice_page_join_same()}</p>}
      {differing.map((field) => (
        <fieldset key={field}>
          <legend className="text-sm font-semibold">{joinLabel(field)}</legend>
          <div className="grid grid-cols-2 gap-4">
            {([kept, gone] as const).map((one, index) => (
              <label key={one.id} className="flex min-h-11 min-w-0 items-center gap-2 break-words">
                <input
                  type="radio"
                  name={`join-${field}`}
                  checked={fromGone.has(field) === (index === 1)}
                  onChange={() => choose(field, index === 1)}
                />
                <span className="min-w-0 break-words">{joinText(one, field) || m.practice_page_join_empty()}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <Notice kind="wait">{m.practice_page_join_moves({ gone: gone.name, kept: kept.name })}</Notice>
      {join.isError && (
        <Notice kind="error" announce>
          {errorCode(join.error) === "CONFLICT" ? m.practice_page_join_stale() : m.errors_save_failed()}
        </Notice>
      )}
    </Dialog>
  );
}
