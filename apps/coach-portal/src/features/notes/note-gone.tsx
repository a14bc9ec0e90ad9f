import { NOTE_LINES, type NoteText } from "@hervat/domain/session";
import { m } from "@hervat/messages";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { toast } from "../../ui/toasts.ts";
import { lineName } from "./line-text.ts";

/** The case went to a colleague while she typed: what she typed since is hers to pass on. */
export function NoteGone({ text }: { text: NoteText }) {
  async function copy(): Promise<void> {
    const typed = NOTE_LINES.filter((line) => text[line].trim() !== "").map((line) => `${lineName(line)}: ${text[line]}`);
    await navigator.clipboard.writeText(typed.join("\n\n"));
    toast(m.notes_gone_copied());
  }
  return (
    <Notice kind="error" announce title={m.notes_gone_title()} actions={<Button onClick={() => void copy()}>{m.notes_gone_copy()}</Button>}>
      {m.notes_gone_text()}
    </Notice>
  );
}
