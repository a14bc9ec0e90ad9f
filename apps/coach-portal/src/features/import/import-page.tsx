import { m } from "@hervat/messages";
import { PageHeader } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import { ChooseStep } from "./choose-step.tsx";
import { ColumnsStep } from "./columns-step.tsx";
import { EarlierImports } from "./earlier-imports.tsx";
import { ResultStep } from "./result-step.tsx";
import { RowsStep } from "./rows-step.tsx";
import { useImport } from "./use-import.ts";

/** A caseload file, from choosing it to what came of it. */
export function ImportPage() {
  const work = useImport();
  const { preview, result } = work;

  return (
    <>
      <PageHeader title={m.import_title()} subtitle={m.import_intro()} />
      {result !== undefined ? (
        <ResultStep work={work} result={result} />
      ) : preview === undefined ? (
        <>
          <ChooseStep work={work} />
          {work.reading ? <Skeleton lines={4} /> : <EarlierImports />}
        </>
      ) : (
        <>
          <ColumnsStep work={work} preview={preview} />
          {preview.missing.length === 0 && <RowsStep key={work.file?.name} work={work} preview={preview} />}
        </>
      )}
    </>
  );
}
