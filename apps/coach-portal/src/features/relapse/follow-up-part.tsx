import { PlainDate } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { useState } from "react";
import { formatDay } from "../../app/format.ts";
import type { OfCase } from "../../app/of-case.ts";
import { today } from "../../app/today.ts";
import { underscored } from "../../app/underscored.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toasts.ts";
import {
  type FollowUp,
  type RelapseShown,
  relapseRefusalText,
  useFinishFollowUp,
  useMoveFollowUp,
  usePlanFollowUps,
} from "./use-relapse.ts";

type Asked = "plan" | { at: "move" | "done"; followUp: FollowUp };
const kindText = ({ kind }: FollowUp) => m.area_relapse[`relapse_follow_kind_${underscored(kind)}`]();

/** Two moments to look back after the end; they come up on the first page by themselves. */
export function FollowUpPart({ trajectoryId, shown: { followUps, endedOn, may } }: OfCase & { shown: RelapseShown }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  return (
    <div className="mt-8">
      <h3 className="font-semibold">{m.relapse_follow_title()}</h3>
      <p className="text-sm text-ink-soft">{m.relapse_follow_explain()}</p>
      {followUps.length === 0 && <p className="mt-2">{m.relapse_follow_none()}</p>}
      <ul className="rows list-none p-0">
        {followUps.map((followUp) => (
          <li key={followUp.id} className="grid gap-x-6 gap-y-1 sm:grid-cols-[1fr_auto]">
            <div>
              <p>{kindText(followUp)}</p>
              <p className="text-sm text-ink-soft">
                {followUp.done === null ? (
                  m.relapse_follow_due({ date: formatDay(followUp.dueOn) })
                ) : (
                  <Badge kind="done">{m.relapse_follow_done_on({ date: formatDay(followUp.done.on) })}</Badge>
                )}
              </p>
              {followUp.done !== null && followUp.done.note !== "" && <p className="whitespace-pre-line">{followUp.done.note}</p>}
            </div>
            {may.change && followUp.done === null && (
              <div className="no-print flex flex-wrap items-start gap-2">
                <Button aria-label={`${m.relapse_follow_done()}: ${kindText(followUp)}`} onClick={() => setAsked({ at: "done", followUp })}>
                  {m.relapse_follow_done()}
                </Button>
                <Button
                  kind="quiet"
                  aria-label={`${m.relapse_follow_move()}: ${kindText(followUp)}`}
                  onClick={() => setAsked({ at: "move", followUp })}
                >
                  {m.relapse_follow_move()}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {may.change && followUps.length === 0 && (
        <Button className="no-print mt-2" onClick={() => setAsked("plan")}>
          {m.relapse_follow_plan()}
        </Button>
      )}
      {asked !== null && <FollowUpDialog trajectoryId={trajectoryId} asked={asked} endedOn={endedOn} onClose={() => setAsked(null)} />}
    </div>
  );
}

function FollowUpDialog({ trajectoryId, asked, endedOn, onClose }: OfCase & { asked: Asked; endedOn: string | null; onClose: () => void }) {
  const [on, setOn] = useState(asked === "plan" ? (endedOn ?? today()) : asked.at === "move" ? asked.followUp.dueOn : today());
  const [note, setNote] = useState("");
  const plan = usePlanFollowUps();
  const move = useMoveFollowUp();
  const finish = useFinishFollowUp();
  const refused = move.data?.ok === false ? move.data : finish.data?.ok === false ? finish.data : undefined;
  const title = asked === "plan" ? m.relapse_follow_plan() : asked.at === "move" ? m.relapse_follow_move() : kindText(asked.followUp);

  function save(): void {
    const day = PlainDate.safeParse(on);
    if (!day.success) return;
    const done = (outcome: { ok: boolean }) => {
      if (!outcome.ok) return;
      toast(asked === "plan" ? m.relapse_follow_planned() : m.relapse_follow_saved());
      onClose();
    };
    if (asked === "plan") plan.mutate({ trajectoryId, from: day.data }, { onSuccess: done });
    else if (asked.at === "move") move.mutate({ trajectoryId, kind: asked.followUp.kind, dueOn: day.data }, { onSuccess: done });
    else finish.mutate({ trajectoryId, kind: asked.followUp.kind, on: day.data, note }, { onSuccess: done });
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      closeLabel={m.common_cancel()}
      actions={
        <Button kind="primary" busy={plan.isPending || move.isPending || finish.isPending} onClick={save}>
          {m.common_save()}
        </Button>
      }
    >
      <DateField
        label={asked === "plan" ? m.relapse_follow_from() : m.relapse_follow_on()}
        hint={asked === "plan" ? m.relapse_follow_from_hint() : undefined}
        value={on}
        onChange={setOn}
        error={on === "" ? m.errors_required() : undefined}
      />
      {asked !== "plan" && asked.at === "done" && (
        <TextArea label={m.relapse_follow_note()} optional rows={3} value={note} onChange={setNote} />
      )}
      <VerbError
        refusal={refused === undefined ? undefined : relapseRefusalText(refused.refusal)}
        error={plan.error ?? move.error ?? finish.error}
      />
    </Dialog>
  );
}
