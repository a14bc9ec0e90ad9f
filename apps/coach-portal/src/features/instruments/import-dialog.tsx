import { type HelpMark, markHelp, type NeededFact, type ToldFacts } from "@hervat/domain/questionnaires";
import { m } from "@hervat/messages";
import { useState } from "react";
import { localText } from "../../app/local-text.ts";
import { readBase64 } from "../../app/read-base64.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FileDrop } from "../../ui/file-drop.tsx";
import { toast } from "../../ui/toasts.ts";
import { HelpMarks } from "./help-marks.tsx";
import { ImportPreview } from "./import-preview.tsx";
import { Refusal } from "./refusal.tsx";
import { SheetButtons } from "./sheet-buttons.tsx";
import { ToldForm } from "./told-form.tsx";
import { useImportInstrument, usePreviewInstrument } from "./use-instruments.ts";

interface Offered {
  readonly file: File;
  /** Base64. */
  readonly content: string;
}

/** A questionnaire out of a file, seen before it is taken in; what is wrong is told sheet by sheet and row by row. */
export function ImportDialog({ onClose, onMade }: { onClose: () => void; onMade: (key: string) => void }) {
  const [offered, setOffered] = useState<Offered>();
  const [told, setTold] = useState<ToldFacts>({});
  const [asked, setAsked] = useState<readonly NeededFact[]>([]);
  const [help, setHelp] = useState<readonly HelpMark[]>([]);
  const preview = usePreviewInstrument();
  const bring = useImportInstrument();
  const found = preview.data?.ok ? preview.data.value : undefined;
  const marked = found && markHelp(found.definition, help);
  const refusal = preview.data?.ok === false ? preview.data.refusal : bring.data?.ok === false ? bring.data.refusal : undefined;

  /** What was asked before stays on the screen, so that an answer can be changed after the file was seen. */
  function look(content: string, facts: ToldFacts, before: readonly NeededFact[]): void {
    bring.reset();
    preview.mutate(
      { file: content, told: facts },
      {
        onSuccess: (outcome) => {
          if (!outcome.ok && outcome.refusal.kind === "facts-needed") setAsked([...new Set([...before, ...outcome.refusal.facts])]);
        },
      },
    );
  }

  async function choose(file: File): Promise<void> {
    const content = await readBase64(file);
    setOffered({ file, content });
    setTold({});
    setAsked([]);
    setHelp([]);
    look(content, {}, []);
  }

  function take(): void {
    if (offered === undefined || found === undefined) return;
    bring.mutate(
      { file: offered.content, told, help: [...help] },
      {
        onSuccess: (outcome) => {
          if (!outcome.ok) return;
          toast(m.instrument_import_done());
          onMade(found.definition.key);
        },
      },
    );
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={m.instrument_import_title()}
      closeLabel={m.common_cancel()}
      actions={
        found !== undefined && (
          <Button kind="primary" busy={bring.isPending} onClick={take}>
            {m.instrument_import_take()}
          </Button>
        )
      }
    >
      <FileDrop
        label={m.instrument_import_file()}
        hint={m.instrument_import_hint()}
        accept=".xlsx,.json,application/json,application/fhir+json"
        chosen={offered?.file}
        onFile={(file) => void choose(file)}
      />
      {offered === undefined && (
        <div className="flex flex-wrap items-center gap-3">
          <span className="text-ink-soft">{m.instrument_import_sheets()}</span>
          <SheetButtons />
        </div>
      )}
      {refusal !== undefined && <Refusal refusal={refusal} />}
      {asked.length > 0 && offered !== undefined && (
        <ToldForm
          key={offered.file.name}
          needed={asked}
          told={told}
          busy={preview.isPending}
          onTold={(facts) => {
            setTold(facts);
            look(offered.content, facts, asked);
          }}
        />
      )}
      {found !== undefined && marked !== undefined && (
        <>
          <h3>{localText(found.definition.names)}</h3>
          {found.format === "fhir" && <HelpMarks definition={found.definition} marks={help} onMarks={setHelp} />}
          <ImportPreview preview={marked.ok ? { ...found, definition: marked.value } : found} />
        </>
      )}
      <VerbError refusal={undefined} error={preview.error ?? bring.error} />
    </Dialog>
  );
}
