import { bothOf, type MergedLine, type NoteLine, type NoteText } from "@hervat/domain/session";
import { m } from "@hervat/messages";
import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { RadioGroup } from "../../ui/choices.tsx";
import { Notice } from "../../ui/notice.tsx";
import { lineName } from "./line-text.ts";

type Choice = "mine" | "theirs" | "both";

export interface NoteMergeProps {
  lines: readonly MergedLine[];
  /** As it stands when every proposal is taken. */
  proposal: NoteText;
  busy: boolean;
  onMerge: (text: NoteText) => void;
}

/** Two windows, or two people, wrote the same note: nothing was overwritten, and line by line she chooses. */
export function NoteMerge({ lines, proposal, busy, onMerge }: NoteMergeProps) {
  const [choices, setChoices] = useState<Partial<Record<NoteLine, Choice>>>({});
  const clashes = lines.filter(({ clash }) => clash);
  const textOf = ({ line, mine, theirs, clash, proposed }: MergedLine): string => {
    if (!clash) return proposed;
    switch (choices[line] ?? "both") {
      case "mine":
        return mine;
      case "theirs":
        return theirs;
      case "both":
        return bothOf(mine, theirs);
    }
  };

  function merge(): void {
    const text = { ...proposal };
    for (const one of lines) text[one.line] = textOf(one);
    onMerge(text);
  }

  return (
    <Notice
      kind="wait"
      announce
      title={m.notes_conflict_title()}
      actions={
        <Button kind="primary" busy={busy} onClick={merge}>
          {m.notes_merge_save()}
        </Button>
      }
    >
      <p>{clashes.length === 0 ? m.notes_merge_apart() : m.notes_merge_text()}</p>
      {clashes.map((one) => (
        <div key={one.line} className="mt-4">
          <RadioGroup
            label={lineName(one.line)}
            options={[
              { value: "both", label: m.notes_merge_both() },
              { value: "mine", label: m.notes_merge_mine(), hint: one.mine },
              { value: "theirs", label: m.notes_merge_theirs(), hint: one.theirs },
            ]}
            value={choices[one.line] ?? "both"}
            onChange={(choice) => setChoices({ ...choices, [one.line]: choice })}
          />
        </div>
      ))}
    </Notice>
  );
}
