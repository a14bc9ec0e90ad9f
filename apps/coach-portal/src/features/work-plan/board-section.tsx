import { m } from "@hervat/messages";
import { useState } from "react";
import { LoadFailed } from "../../app/load-failed.tsx";
import type { OfCase } from "../../app/of-case.ts";
import { offerUndo } from "../../app/offer-undo.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { RadioGroup } from "../../ui/choices.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import { BoardColumns } from "./board-columns.tsx";
import { BoardTable } from "./board-table.tsx";
import { columnText, linkSentence } from "./board-text.ts";
import { FactorDialog } from "./factor-dialog.tsx";
import { FactorSheet } from "./factor-sheet.tsx";
import { LinkDialog } from "./link-dialog.tsx";
import { PersonalFactorDialog } from "./personal-factor-dialog.tsx";
import { ShareDialog } from "./share-dialog.tsx";
import { type BoardFactor, type BoardLink, useBoard, useLinkFactors, usePlaceFactor, useUnlinkFactors } from "./use-work-plan.ts";

type Asking =
  | { at: "new-work" | "new-personal" }
  | { at: "open" | "edit" | "share"; factor: BoardFactor }
  | { at: "link"; from: BoardFactor; to: BoardFactor | null };

/** What helps and hinders in the person, at the workplace and in the organisation, and what one does to another. */
export function BoardSection({ trajectoryId }: OfCase) {
  const board = useBoard({ trajectoryId });
  const [view, setView] = useState<"board" | "table">("board");
  const [asking, setAsking] = useState<Asking | null>(null);
  const place = usePlaceFactor();
  const unlink = useUnlinkFactors();
  const link = useLinkFactors();
  const close = () => setAsking(null);
  const open = (factor: BoardFactor) => setAsking({ at: "open", factor });
  const shown = board.data;

  function placeUnder(factor: BoardFactor, column: "workplace" | "organisation"): void {
    const { id } = factor;
    const before = column === "workplace" ? "organisation" : "workplace";
    const undo = () => place.mutateAsync({ trajectoryId, id, place: before });
    place.mutate({ trajectoryId, id, place: column }, { onSuccess: () => offerUndo(m.board_placed({ column: columnText(column) }), undo) });
  }

  function cut({ id, from, to, kind, note }: BoardLink): void {
    const undo = () => link.mutateAsync({ trajectoryId, from, to, kind, note: note ?? "" });
    unlink.mutate({ trajectoryId, id }, { onSuccess: () => offerUndo(m.board_link_removed(), undo) });
  }

  return (
    <section id="bord" className="scroll-mt-6">
      <h2>{m.board_title()}</h2>
      <p className="max-w-3xl text-ink-soft">{m.board_explain()}</p>
      {board.isError && <LoadFailed />}
      {board.isPending && <Skeleton lines={4} />}
      {shown?.may.change && (
        <div className="no-print mt-3 flex flex-wrap gap-3">
          <Button onClick={() => setAsking({ at: "new-personal" })}>{m.board_add_person()}</Button>
          <Button onClick={() => setAsking({ at: "new-work" })}>{m.board_add_work()}</Button>
        </div>
      )}
      {shown?.factors.length === 0 && <p className="mt-4 text-lg">{m.board_none()}</p>}
      {shown !== undefined && shown.factors.length > 0 && (
        <>
          <div className="no-print mt-4">
            <RadioGroup
              label={m.board_view()}
              inline
              value={view}
              onChange={setView}
              options={[
                { value: "board", label: m.board_view_board() },
                { value: "table", label: m.board_view_table() },
              ]}
            />
          </div>
          {view === "board" ? (
            <BoardColumns board={shown} onOpen={open} onLink={(from, to) => setAsking({ at: "link", from, to })} onPlace={placeUnder} />
          ) : (
            <BoardTable board={shown} onOpen={open} />
          )}
          <h3 className="mt-6 font-semibold">{m.board_links_title()}</h3>
          {shown.links.length === 0 && <p className="text-ink-soft">{m.board_links_none()}</p>}
          <ul className="rows list-none p-0">
            {shown.links.map((link) => (
              <li key={link.id} className="flex flex-wrap items-baseline justify-between gap-x-6">
                <span>
                  {linkSentence(link, shown.factors)}
                  {link.note !== null && <span className="block text-sm whitespace-pre-line text-ink-soft">{link.note}</span>}
                </span>
                {shown.may.change && (
                  <Button
                    kind="quiet"
                    className="no-print"
                    aria-label={`${m.board_link_remove()}: ${linkSentence(link, shown.factors)}`}
                    onClick={() => cut(link)}
                  >
                    {m.board_link_remove()}
                  </Button>
                )}
              </li>
            ))}
          </ul>
          {shown.may.change && <p className="no-print mt-2 text-sm text-ink-soft">{m.board_hint_drag()}</p>}
        </>
      )}
      <VerbError refusal={undefined} error={place.error ?? unlink.error} />

      {asking?.at === "new-work" && <FactorDialog trajectoryId={trajectoryId} onClose={close} />}
      {asking?.at === "new-personal" && <PersonalFactorDialog trajectoryId={trajectoryId} onClose={close} />}
      {asking?.at === "open" && shown !== undefined && (
        <FactorSheet
          trajectoryId={trajectoryId}
          factor={shown.factors.find(({ id }) => id === asking.factor.id) ?? asking.factor}
          board={shown}
          onClose={close}
          onEdit={() => setAsking({ at: "edit", factor: asking.factor })}
          onShare={() => setAsking({ at: "share", factor: asking.factor })}
          onLink={() => setAsking({ at: "link", from: asking.factor, to: null })}
          onPlace={(column) => placeUnder(asking.factor, column)}
        />
      )}
      {asking?.at === "edit" && asking.factor.about === "work" && (
        <FactorDialog trajectoryId={trajectoryId} factor={asking.factor} onClose={close} />
      )}
      {asking?.at === "edit" && asking.factor.about === "personal" && (
        <PersonalFactorDialog trajectoryId={trajectoryId} factor={asking.factor} onClose={close} />
      )}
      {asking?.at === "share" && asking.factor.about === "work" && shown !== undefined && (
        <ShareDialog trajectoryId={trajectoryId} factor={asking.factor} readers={shown.readers} onClose={close} />
      )}
      {asking?.at === "link" && shown !== undefined && (
        <LinkDialog trajectoryId={trajectoryId} board={shown} from={asking.from} to={asking.to} onClose={close} />
      )}
    </section>
  );
}
