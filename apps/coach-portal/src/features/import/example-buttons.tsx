import type { ImportMode } from "@hervat/domain/caseload-import";
import { m } from "@hervat/messages";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useLanguage } from "../../app/language.ts";
import { saveFile } from "../../app/save-file.ts";
import { trpc } from "../../app/trpc.ts";
import { Button } from "../../ui/button.tsx";

type Format = "csv" | "xlsx";

export function ExampleButtons({ mode }: { mode: ImportMode }) {
  const language = useLanguage();
  const queries = useQueryClient();
  const [failed, setFailed] = useState(false);

  async function save(format: Format): Promise<void> {
    try {
      saveFile(await queries.fetchQuery(trpc.caseloadImport.example.queryOptions({ format, language, mode })));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }

  return (
    <>
      <div className="mt-4 flex flex-wrap gap-3">
        <Button onClick={() => void save("xlsx")}>{m.import_example_xlsx()}</Button>
        <Button onClick={() => void save("csv")}>{m.import_example_csv()}</Button>
      </div>
      {failed && (
        <p className="field-error mt-2" role="alert">
          {m.import_failed()}
        </p>
      )}
    </>
  );
}
