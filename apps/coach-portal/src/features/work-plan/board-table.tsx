import { m } from "@hervat/messages";
import { Button } from "../../ui/button.tsx";
import { Table } from "../../ui/table.tsx";
import { columnText, effectWord, factorName, linkText } from "./board-text.ts";
import type { BoardFactor, BoardShown } from "./use-work-plan.ts";
import { weightText } from "./work-plan-text.ts";

/** The same board as a table: for a screen reader, for print, and for who likes rows. */
export function BoardTable({ board: { factors, links }, onOpen }: { board: BoardShown; onOpen: (factor: BoardFactor) => void }) {
  const nameOf = (id: string) => {
    const found = factors.find((factor) => factor.id === id);
    return found === undefined ? "" : factorName(found);
  };
  return (
    <Table
      excel="factoren"
      caption={m.board_title()}
      rows={factors}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "what",
          header: m.board_table_what(),
          wide: true,
          sortBy: factorName,
          cell: (factor: BoardFactor) => (
            <>
              <Button kind="quiet" className="-ms-3" aria-label={m.board_open({ name: factorName(factor) })} onClick={() => onOpen(factor)}>
                {factorName(factor)}
              </Button>
              {factor.about === "work" && <p className="text-sm text-ink-soft">{factor.text}</p>}
            </>
          ),
        },
        { key: "column", header: m.board_table_column(), sortBy: ({ column }) => column, cell: ({ column }) => columnText(column) },
        { key: "kind", header: m.board_table_kind(), sortBy: effectWord, cell: effectWord },
        { key: "weight", header: m.board_table_weight(), sortBy: ({ weight }) => weight, cell: ({ weight }) => weightText(weight) },
        {
          key: "links",
          header: m.board_table_links(),
          cell: ({ id }) =>
            links
              .filter(({ from }) => from === id)
              .map((link) => `${linkText(link)} ${nameOf(link.to)}`)
              .join(", "),
        },
        {
          key: "shared",
          header: m.board_table_shared(),
          cell: (factor) =>
            factor.about === "personal" ? m.board_shared_never() : factor.release === null ? m.board_shared_no() : m.board_shared_yes(),
        },
      ]}
    />
  );
}
