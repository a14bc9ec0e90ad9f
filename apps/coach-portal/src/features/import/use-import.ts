import type { CoachRouter } from "@hervat/core/coach-router";
import { type CaseloadField, type ColumnMapping, type ImportMode, LARGEST_FILE_MEGABYTES } from "@hervat/domain/caseload-import";
import { m } from "@hervat/messages";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { useState } from "react";
import { useLanguage } from "../../app/language.ts";
import { readBase64 } from "../../app/read-base64.ts";
import { saveFile } from "../../app/save-file.ts";
import { trpc } from "../../app/trpc.ts";

type Outputs = inferRouterOutputs<CoachRouter>["caseloadImport"];
export type Preview = Extract<Outputs["preview"], { ok: true }>["value"];
export type PreviewRow = Preview["rows"][number];
export type Result = Extract<Outputs["run"], { ok: true }>["value"];

interface Offer {
  file: File;
  content: string;
  sheet: string | null;
  mapping: ColumnMapping | null;
}

/**
 * One file on its way in: chosen, previewed, its columns put right, confirmed. Core keeps nothing in between, so every
 * step sends the file again; the fingerprint of what was seen goes along with the confirmation.
 */
export function useImport() {
  const language = useLanguage();
  const queries = useQueryClient();
  const [mode, setMode] = useState<ImportMode>("guidance");
  const [offer, setOffer] = useState<Offer>();
  const [seen, setSeen] = useState<Preview>();
  const [refusal, setRefusal] = useState<string>();
  const preview = useMutation(trpc.caseloadImport.preview.mutationOptions());
  const run = useMutation(trpc.caseloadImport.run.mutationOptions());
  const rejected = useMutation(trpc.caseloadImport.rejectedRows.mutationOptions());
  const asked = (from: Offer) => ({ file: from.content, sheet: from.sheet, mapping: from.mapping, mode, language });

  function look(next: Offer): void {
    setOffer(next);
    preview.mutate(asked(next), {
      onSuccess: (outcome) => {
        setRefusal(outcome.ok ? undefined : outcome.refusal.sentence);
        // What was seen stays until there is something newer, so that nobody loses her place in the columns.
        setSeen(outcome.ok ? outcome.value : undefined);
      },
      onError: () => setRefusal(m.import_failed()),
    });
  }

  function startOver(): void {
    preview.reset();
    run.reset();
    setOffer(undefined);
    setSeen(undefined);
    setRefusal(undefined);
  }

  return {
    mode,
    chooseMode: setMode,
    file: offer?.file,
    reading: preview.isPending,
    refusal,
    preview: seen,
    startOver,
    async choose(file: File): Promise<void> {
      startOver();
      if (file.size > LARGEST_FILE_MEGABYTES * 1024 * 1024)
        return setRefusal(m.import_file_too_large({ megabytes: LARGEST_FILE_MEGABYTES }));
      try {
        look({ file, content: await readBase64(file), sheet: null, mapping: null });
      } catch {
        setRefusal(m.import_file_not_a_table());
      }
    },
    chooseSheet(sheet: string): void {
      run.reset();
      if (offer !== undefined) look({ ...offer, sheet, mapping: null });
    },
    chooseColumn(field: CaseloadField, column: number | null): void {
      if (offer === undefined || seen === undefined) return;
      run.reset();
      // A column holds one fact: whatever pointed at it lets go.
      const mapping = Object.fromEntries(Object.entries(seen.mapping).filter(([name, taken]) => name !== field && taken !== column));
      if (column !== null) mapping[field] = column;
      setSeen({ ...seen, mapping });
      look({ ...offer, mapping });
    },
    confirming: run.isPending,
    confirm(): void {
      if (offer === undefined || seen === undefined) return;
      const again = { ...offer, mapping: seen.mapping };
      run.mutate(
        { ...asked(again), fingerprint: seen.fingerprint },
        { onSuccess: (outcome) => (outcome.ok ? queries.invalidateQueries() : look(again)) },
      );
    },
    confirmRefusal: run.data?.ok === false ? run.data.refusal.sentence : run.isError ? m.import_failed() : undefined,
    result: run.data?.ok === true ? run.data.value : undefined,
    savingRejected: rejected.isPending,
    saveRejected(format: "csv" | "xlsx"): void {
      if (offer === undefined) return;
      rejected.mutate({ ...asked(offer), format }, { onSuccess: (made) => made.ok && saveFile(made.value) });
    },
  };
}
export type Import = ReturnType<typeof useImport>;
