import { m } from "@hervat/messages";
import { formatDay } from "../../app/format.ts";
import type { OfCase } from "../../app/of-case.ts";
import { offerUndo } from "../../app/offer-undo.ts";
import { ReadersNote } from "../../app/readers-note.tsx";
import { VerbError } from "../../app/verb-error.tsx";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { toast } from "../../ui/toasts.ts";
import { columnText, effectWord, factorName } from "./board-text.ts";
import { useRestoreFactor } from "./use-restore-factor.ts";
import { type BoardFactor, type BoardShown, useRemoveFactor, useShareFactor } from "./use-work-plan.ts";
import { areaText, weightText } from "./work-plan-text.ts";

export interface FactorSheetProps extends OfCase {
  factor: BoardFactor;
  board: BoardShown;
  onClose: () => void;
  onEdit: () => void;
  onShare: () => void;
  onLink: () => void;
  onPlace: (column: "workplace" | "organisation") => void;
}

/** All that stands on one card and all that can be done with it, without dragging. */
export function FactorSheet({ trajectoryId, factor, board, onClose, onEdit, onShare, onLink, onPlace }: FactorSheetProps) {
  const remove = useRemoveFactor();
  const share = useShareFactor();
  const restore = useRestoreFactor({ trajectoryId });
  const { may } = board;
  const links = board.links.filter(({ from, to }) => from === factor.id || to === factor.id);
  const work = factor.about === "work" ? factor : null;
  const other = work === null ? null : work.column === "workplace" ? ("organisation" as const) : ("workplace" as const);
  const where =
    work === null ? m.area_factors[`factors_sphere_${factor.about === "personal" ? factor.sphere : "person"}`]() : areaText(work.area);

  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={factorName(factor)}>
      {factor.text !== factorName(factor) && <p className="whitespace-pre-line">{factor.text}</p>}
      {work?.action != null && work.action !== "" && <p className="whitespace-pre-line text-ink-soft">{work.action}</p>}
      <p className="text-sm text-ink-soft">
        {unique([
          effectWord(factor),
          weightText(factor.weight),
          columnText(factor.column),
          where,
          ...(work === null ? [] : [m.area_factors[`factors_source_${work.source}`]()]),
        ]).join(" · ")}
      </p>
      {work === null ? (
        <Badge kind="quiet">{m.board_column_person_explain()}</Badge>
      ) : (
        <p className="text-sm">
          <Badge kind={work.release === null ? "quiet" : "done"}>
            {work.release === null ? m.factors_not_released() : m.board_shared_yes()}
          </Badge>{" "}
          {work.release !== null && m.factors_released_on({ date: formatDay(work.release.releasedOn) })}
        </p>
      )}
      {work?.release != null && (
        <div className="text-sm">
          <p>{m.work_plan_released_words({ text: work.release.text })}</p>
          <ReadersNote trajectoryId={trajectoryId} readers={board.readers} />
        </div>
      )}
      <div className="flex flex-wrap gap-2">
        {may.change && <Button onClick={onLink}>{m.board_link()}</Button>}
        {may.change && <Button onClick={onEdit}>{m.board_edit()}</Button>}
        {may.change && other !== null && (
          <Button kind="quiet" onClick={() => onPlace(other)}>
            {m.board_place({ column: columnText(other) })}
          </Button>
        )}
        {may.release && work !== null && work.release === null && (
          <Button kind="quiet" onClick={onShare}>
            {m.work_plan_release()}
          </Button>
        )}
        {may.release && work !== null && work.release !== null && (
          <Button
            kind="quiet"
            busy={share.isPending}
            onClick={() =>
              share.mutate(
                { trajectoryId, id: work.id, share: false },
                { onSuccess: (outcome) => outcome.ok && toast(m.work_plan_taken_back()) },
              )
            }
          >
            {m.work_plan_take_back()}
          </Button>
        )}
        {may.change && (
          <Button
            kind="danger"
            busy={remove.isPending}
            onClick={() =>
              remove.mutate(
                { trajectoryId, id: factor.id },
                {
                  onSuccess: (outcome) => {
                    if (!outcome.ok) return;
                    offerUndo(m.board_removed(), () => restore(factor, links));
                    onClose();
                  },
                },
              )
            }
          >
            {m.board_remove()}
          </Button>
        )}
      </div>
      <VerbError refusal={remove.data?.ok === false ? m.board_refusal_still_shared() : undefined} error={remove.error ?? share.error} />
    </Dialog>
  );
}

const unique = (words: readonly string[]): string[] => [...new Set(words)];
