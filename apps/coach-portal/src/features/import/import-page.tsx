import { m } from "@hervat/messages";
import type { ReactNode } from "react";
import { PageHeader } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import { ChooseStep } from "./choose-step.tsx";
import { ColumnsStep } from "./columns-step.tsx";
import { EarlierImports } from "./earlier-imports.tsx";
import { ResultStep } from "./result-step.tsx";
import { RowsStep } from "./rows-step.tsx";
import { useImport } from "./use-import.ts";

/** A caseload file, from choosing it to what came of it. */
export function ImportPage({ afterwards }: { afterwards?: ReactNode }) {
  const work = useImport();
  const { preview, result } = work;

  return (
    <>
      <PageHeader title={m.import_title()} subtitle={m.import_intro()} />
      {result !== undefined ? (
        <>
          <ResultStep work={work} result={result} />
          <div className="mt-8 max-w-3xl">{afterwards}</div>
        </>
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
