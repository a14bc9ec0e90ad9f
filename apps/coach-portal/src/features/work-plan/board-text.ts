import type { BoardColumn } from "@hervat/domain/factors";
import { m } from "@hervat/messages";
import type { RefusalOf } from "../../app/refusal-of.ts";
import { underscored } from "../../app/underscored.ts";
import type { BoardFactor, BoardLink, LinkOutcome } from "./use-work-plan.ts";
import { itemText } from "./work-plan-text.ts";

export const COLUMNS = ["person", "workplace", "organisation"] as const satisfies readonly BoardColumn[];

export const columnText = (column: BoardColumn): string => m.area_board[`board_column_${column}`]();
export const linkText = ({ kind }: Pick<BoardLink, "kind">): string => m.area_board[`board_link_${underscored(kind)}`]();

/** What a card is called: the item of the four A's, or the words themselves. */
export function factorName(factor: BoardFactor): string {
  if (factor.about === "work") return itemText(factor.item);
  return factor.text.length > 60 ? `${factor.text.slice(0, 57)}...` : factor.text;
}

export function hinders({ kind }: BoardFactor): boolean {
  return kind === "bottleneck" || kind === "hindering";
}

export const effectWord = (factor: BoardFactor): string => (hinders(factor) ? m.board_hinders() : m.board_helps());

/** "Lat hoog maakt sterker Werkdruk": a link as a sentence. */
export function linkSentence(link: BoardLink, factors: readonly BoardFactor[]): string {
  const name = (id: string) => {
    const found = factors.find((factor) => factor.id === id);
    return found === undefined ? "" : factorName(found);
  };
  return m.board_link_line({ from: name(link.from), kind: linkText(link), to: name(link.to) });
}

export function linkRefusalText(refusal: RefusalOf<LinkOutcome>): string {
  switch (refusal.kind) {
    case "with-itself":
      return m.board_refusal_with_itself();
    case "already-linked":
      return m.board_refusal_already_linked();
    case "factor-gone":
      return m.board_refusal_factor_gone();
  }
}
