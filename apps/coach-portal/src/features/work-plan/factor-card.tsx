import { m } from "@hervat/messages";
import { useState } from "react";
import { Badge } from "../../ui/badge.tsx";
import { factorName, hinders, linkText } from "./board-text.ts";
import type { BoardFactor, BoardLink } from "./use-work-plan.ts";
import { weightText } from "./work-plan-text.ts";

/** What a drag carries: which card, and nothing about what stands on it. */
export const DRAGGED = "application/x-hervat-factor";

export interface FactorCardProps {
  factor: BoardFactor;
  factors: readonly BoardFactor[];
  links: readonly BoardLink[];
  mayChange: boolean;
  onOpen: () => void;
  onDropped: (from: string) => void;
}

/** One card. It can be dragged onto another; opened, it offers the same by keyboard. */
export function FactorCard({ factor, factors, links, mayChange, onOpen, onDropped }: FactorCardProps) {
  const [over, setOver] = useState(false);
  const name = factorName(factor);
  const outgoing = links.filter(({ from }) => from === factor.id);
  const nameOf = (id: string) => {
    const found = factors.find((one) => one.id === id);
    return found === undefined ? "" : factorName(found);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging is the extra way; the button inside does all of it by keyboard
    <div
      data-factor={factor.id}
      draggable={mayChange}
      onDragStart={(event) => event.dataTransfer.setData(DRAGGED, factor.id)}
      onDragOver={(event) => {
        if (!mayChange || !event.dataTransfer.types.includes(DRAGGED)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        setOver(false);
        onDropped(event.dataTransfer.getData(DRAGGED));
      }}
      className={`relative rounded-lg border-s-4 bg-surface px-3 py-2 shadow-sm ${hinders(factor) ? "border-ochre" : "border-accent"} ${over ? "outline-3 outline-accent" : ""}`}
    >
      <button type="button" className="link text-start font-semibold" aria-label={m.board_open({ name })} onClick={onOpen}>
        {name}
      </button>
      {factor.about === "work" && <p className="text-sm whitespace-pre-line">{factor.text}</p>}
      <p className="text-sm text-ink-soft">
        {hinders(factor) ? m.board_hinders() : m.board_helps()} · {weightText(factor.weight)}
      </p>
      {outgoing.length > 0 && (
        <ul className="mt-1 list-none p-0 text-sm">
          {outgoing.map((link) => (
            <li key={link.id}>
              <span aria-hidden="true">→ </span>
              {linkText(link)} {nameOf(link.to)}
            </li>
          ))}
        </ul>
      )}
      {factor.about === "work" && factor.release !== null && <Badge kind="done">{m.board_shared_yes()}</Badge>}
    </div>
  );
}
