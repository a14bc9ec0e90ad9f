import { m } from "@hervat/messages";
import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { StickyActionBar } from "../../ui/page.tsx";
import { Table } from "../../ui/table.tsx";
import { RejectedButtons } from "./rejected-buttons.tsx";
import { rowColumns } from "./row-columns.tsx";
import { matches, type RowChoice, RowFilter } from "./row-filter.tsx";
import type { Import, Preview } from "./use-import.ts";

/** More than this at once is slow to draw and too long to read. */
const AT_ONCE = 50;

/** What will happen to every row, and the one button that makes it happen. */
export function RowsStep({ work, preview }: { work: Import; preview: Preview }) {
  const [choice, setChoice] = useState<RowChoice>("all");
  const [shown, setShown] = useState(AT_ONCE);
  const { counts } = preview;
  const good = counts.new + counts.changed;
  const chosen = preview.rows.filter((row) => matches(row, choice));

  return (
    <section aria-labelledby="check-rows">
      <h2 id="check-rows" className="mb-2">
        {m.import_step_rows()}
      </h2>
      <RowFilter
        preview={preview}
        value={choice}
        onChange={(next) => {
          setChoice(next);
          setShown(AT_ONCE);
        }}
      />
      <div className="mt-4" aria-busy={work.reading}>
        <Table
          excel="importeren"
          caption={m.import_rows_label()}
          rows={chosen.slice(0, shown)}
          columns={rowColumns()}
          rowKey={({ row }) => String(row)}
        />
        {chosen.length > shown && (
          <Button className="mt-4" onClick={() => setShown(shown + 4 * AT_ONCE)}>
            {m.import_show_more({ count: Math.min(4 * AT_ONCE, chosen.length - shown) })}
          </Button>
        )}
      </div>
      {counts.rejected > 0 && <RejectedButtons work={work} />}
      <StickyActionBar>
        {work.confirmRefusal !== undefined && (
          <div className="basis-full">
            <Notice kind="error" announce title={work.confirmRefusal} />
          </div>
        )}
        {good > 0 ? (
          <>
            <Button kind="primary" busy={work.confirming || work.reading} onClick={work.confirm}>
              {m.import_confirm({ count: good })}
            </Button>
            <span className="text-sm text-ink-soft">{m.import_confirm_hint()}</span>
          </>
        ) : (
          <span className="py-2 text-ink-soft">{m.import_confirm_nothing()}</span>
        )}
      </StickyActionBar>
    </section>
  );
}
