import { m } from "@hervat/messages";
import { useState } from "react";
import { LoadFailed } from "../../app/load-failed.tsx";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/page.tsx";
import { type Column, Table } from "../../ui/table.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import { BlockDialog } from "./block-dialog.tsx";
import { blockPartText } from "./block-part-text.ts";
import { type BlockShown, useBlocks } from "./use-practice.ts";

/** The practice's own wording for its reports, by heading and key. */
export function BlocksSection() {
  const blocks = useBlocks();
  const [open, setOpen] = useState<BlockShown | "new">();
  const mayChange = blocks.data?.may.change === true;
  const columns: Column<BlockShown>[] = [
    {
      key: "name",
      header: m.practice_page_name(),
      wide: true,
      sortBy: ({ block }) => block.name,
      cell: (shown) =>
        mayChange ? (
          <button type="button" className="link text-left font-semibold" onClick={() => setOpen(shown)}>
            {shown.block.name}
          </button>
        ) : (
          shown.block.name
        ),
    },
    {
      key: "part",
      header: m.practice_page_block_part(),
      sortBy: ({ block }) => blockPartText(block.part),
      cell: ({ block }) => blockPartText(block.part),
    },
    {
      key: "key",
      header: m.practice_page_block_key(),
      sortBy: ({ block }) => block.key,
      cell: ({ block }) => <kbd className="whitespace-nowrap">Alt {block.key}</kbd>,
    },
    {
      key: "text",
      header: m.practice_page_block_text(),
      wide: true,
      cell: ({ block }) => <span className="line-clamp-2">{block.text}</span>,
    },
  ];
  return (
    <>
      <p className="mb-4 max-w-2xl">{m.practice_page_blocks_intro()}</p>
      {mayChange && (
        <Button kind="primary" className="mb-6" onClick={() => setOpen("new")}>
          {m.practice_page_block_new()}
        </Button>
      )}
      {blocks.isError && <LoadFailed />}
      {blocks.isPending && <Skeleton lines={5} />}
      {blocks.data && (
        <Table
          caption={m.practice_page_blocks()}
          rows={blocks.data.blocks}
          columns={columns}
          rowKey={({ block }) => block.id}
          empty={<EmptyState title={m.practice_page_blocks_none()} />}
        />
      )}
      {open !== undefined && <BlockDialog shown={open === "new" ? null : open} onClose={() => setOpen(undefined)} />}
    </>
  );
}
