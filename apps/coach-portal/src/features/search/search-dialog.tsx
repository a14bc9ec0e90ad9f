import { m } from "@hervat/messages";
import { useState } from "react";
import { LoadFailed } from "../../app/load-failed.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { FoundList } from "./found-list.tsx";
import { useSearch } from "./use-search.ts";

/** One field over names, codes, employers, invoices and kinds of papers; what is found is a link. */
export default function SearchDialog({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState("");
  const { found, failed, asked } = useSearch(text);
  const count = found === undefined ? 0 : Object.values(found).reduce((sum, { items }) => sum + items.length, 0);
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={m.search_title()}>
      <search>
        <TextField
          label={m.search_field()}
          hint={m.search_hint()}
          type="search"
          autoComplete="off"
          autoFocus
          value={text}
          onChange={setText}
          optional={false}
        />
      </search>
      {failed && <LoadFailed />}
      <p className="text-sm text-ink-soft" role="status">
        {found !== undefined && count > 0 && m.search_found({ count })}
        {!asked && text.trim() !== "" && m.search_short()}
      </p>
      {found !== undefined && count === 0 && (
        <div>
          <p className="font-semibold">{m.search_none_title()}</p>
          <p className="text-ink-soft">{m.search_none_text()}</p>
        </div>
      )}
      {found !== undefined && count > 0 && <FoundList found={found} onChoose={onClose} />}
    </Dialog>
  );
}
