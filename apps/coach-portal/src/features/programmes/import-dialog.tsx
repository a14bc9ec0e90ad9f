import type { ProgrammeId } from "@hervat/domain/primitives";
import { readProgrammeFile } from "@hervat/domain/programme";
import { m } from "@hervat/messages";
import { useState } from "react";
import { localText } from "../../app/local-text.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FileDrop } from "../../ui/file-drop.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ProgrammeFacts } from "./programme-facts.tsx";
import { refusalLines } from "./refusal-text.ts";
import { useImportProgramme } from "./use-programmes.ts";
import { forReading } from "./words.ts";

/** A programme out of a file, seen before it is kept; a wrong file is told place by place. */
export function ImportDialog({ onClose, onMade }: { onClose: () => void; onMade: (id: ProgrammeId) => void }) {
  const [file, setFile] = useState<File>();
  const [text, setText] = useState<string>();
  const bring = useImportProgramme();
  const found = text === undefined ? undefined : readProgrammeFile(text);
  const refusal = bring.data?.ok === false ? bring.data.refusal : undefined;

  async function take(chosen: File): Promise<void> {
    bring.reset();
    setFile(chosen);
    setText(await chosen.text());
  }

  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      title={m.programme_import()}
      closeLabel={m.common_cancel()}
      actions={
        found?.ok && (
          <Button
            kind="primary"
            busy={bring.isPending}
            onClick={() => bring.mutate({ text: text ?? "" }, { onSuccess: (outcome) => outcome.ok && onMade(outcome.value.id) })}
          >
            {m.programme_import_make()}
          </Button>
        )
      }
    >
      <FileDrop
        label={m.programme_import_file()}
        hint={m.programme_import_hint()}
        accept=".json,application/json"
        chosen={file}
        onFile={(chosen) => void take(chosen)}
      />
      {found?.ok && (
        <>
          <h3 className="mt-4 mb-2">{localText(found.value.names)}</h3>
          <ProgrammeFacts programme={found.value} />
        </>
      )}
      {found?.ok === false && (
        <Notice kind="error" announce title={m.programme_import_refused()}>
          <ul className="list-disc pl-5">
            {refusalLines(forReading(found.refusal)).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Notice>
      )}
      <VerbError refusal={refusal && refusalLines(refusal).join(" ")} error={bring.error} />
    </Dialog>
  );
}
