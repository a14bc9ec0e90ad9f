import { m } from "@hervat/messages";
import { useRef, useState } from "react";
import { Button } from "./button.tsx";
import { classes } from "./classes.ts";
import { Field, type FieldTexts } from "./field.tsx";

export interface FileDropProps extends FieldTexts {
  /** As in `<input accept>`: ".csv,.xlsx". */
  accept: string;
  /** Called for each file that was chosen. */
  onFile: (file: File) => void;
  multiple?: boolean;
  chosen?: File | undefined;
}

/** A file, or several, by its button or by dropping it; whatever can be dropped can also be chosen. */
export function FileDrop({ accept, onFile, multiple = false, chosen, ...texts }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    for (const file of [...(files ?? [])].slice(0, multiple ? undefined : 1)) onFile(file);
  };

  return (
    <Field {...texts}>
      {(control) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra beside the button inside
        <div
          className={classes(
            "flex flex-wrap items-center gap-4 rounded border border-dashed border-field-line p-5",
            over && "bg-accent-tint",
          )}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            take(event.dataTransfer.files);
          }}
        >
          <input
            {...control}
            ref={input}
            type="file"
            accept={accept}
            multiple={multiple}
            className="visually-hidden"
            tabIndex={-1}
            onChange={(event) => {
              take(event.target.files);
              // So that the same file, corrected, can be chosen again.
              event.target.value = "";
            }}
          />
          <Button aria-describedby={control["aria-describedby"]} onClick={() => input.current?.click()}>
            {m.common_file_choose()}
          </Button>
          <span className="text-ink-soft">{chosen === undefined ? m.common_file_drop() : m.common_file_chosen({ name: chosen.name })}</span>
        </div>
      )}
    </Field>
  );
}
