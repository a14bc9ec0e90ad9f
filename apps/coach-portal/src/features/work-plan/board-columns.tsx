import { m } from "@hervat/messages";
import { useRef } from "react";
import { BoardLines } from "./board-lines.tsx";
import { COLUMNS, columnText } from "./board-text.ts";
import { DRAGGED, FactorCard } from "./factor-card.tsx";
import type { BoardFactor, BoardShown } from "./use-work-plan.ts";

export interface BoardColumnsProps {
  board: BoardShown;
  onOpen: (factor: BoardFactor) => void;
  onLink: (from: BoardFactor, to: BoardFactor) => void;
  onPlace: (factor: BoardFactor, place: "workplace" | "organisation") => void;
}

/** Person, workplace and organisation side by side. A card dropped on a card is a link, on the other column of work a move. */
export function BoardColumns({ board, onOpen, onLink, onPlace }: BoardColumnsProps) {
  const frame = useRef<HTMLDivElement>(null);
  const { factors, links, may } = board;
  const dragged = (id: string) => factors.find((factor) => factor.id === id);

  return (
    <div ref={frame} className="relative mt-4 grid gap-x-12 gap-y-8 md:grid-cols-3">
      <BoardLines board={frame} links={links} />
      {COLUMNS.map((column) => {
        const cards = factors.filter((factor) => factor.column === column);
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: dragging is the extra way; the card's own page does it by keyboard
          <div
            key={column}
            onDragOver={(event) => may.change && event.dataTransfer.types.includes(DRAGGED) && event.preventDefault()}
            onDrop={(event) => {
              event.preventDefault();
              const factor = dragged(event.dataTransfer.getData(DRAGGED));
              if (factor?.about === "work" && column !== "person" && factor.column !== column) onPlace(factor, column);
            }}
          >
            <h3 className="font-semibold">{columnText(column)}</h3>
            <ul className="mt-2 list-none space-y-3 p-0">
              {cards.map((factor) => (
                <li key={factor.id}>
                  <FactorCard
                    factor={factor}
                    factors={factors}
                    links={links}
                    mayChange={may.change}
                    onOpen={() => onOpen(factor)}
                    onDropped={(id) => {
                      const from = dragged(id);
                      if (from !== undefined && from.id !== factor.id) onLink(from, factor);
                    }}
                  />
                </li>
              ))}
            </ul>
            {cards.length === 0 && <p className="text-sm text-ink-soft">{m.board_column_empty()}</p>}
          </div>
        );
      })}
    </div>
  );
}
