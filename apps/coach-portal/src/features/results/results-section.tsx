import { m } from "@hervat/messages";
import { useState } from "react";
import { LoadFailed } from "../../app/load-failed.tsx";
import { saveFile } from "../../app/save-file.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { EmptyState } from "../../ui/page.tsx";
import { Select } from "../../ui/select.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import { resultsSaid } from "./results-said.ts";
import { ResultsTable } from "./results-table.tsx";
import { useResults, useResultsFile } from "./use-results.ts";

/** What the practice reached with guidance that ended in a year: a sentence for each figure, and the table under it. */
export function ResultsSection() {
  const [year, setYear] = useState<number | null>(null);
  const results = useResults(year);
  const file = useResultsFile();
  if (results.isError) return <LoadFailed />;
  if (results.isPending) return <Skeleton lines={8} />;
  const shown = results.data;
  const said = resultsSaid(shown);

  return (
    <div className="max-w-5xl space-y-8">
      <p className="max-w-prose">{m.results_intro()}</p>
      <div className="no-print flex flex-wrap items-end gap-4">
        <Select
          label={m.results_year()}
          value={String(shown.year)}
          onChange={(value) => setYear(Number(value))}
          options={shown.years.map((one) => ({ value: String(one), label: String(one) }))}
        />
        {said.length > 0 && (
          <Button busy={file.isPending} onClick={() => file.mutate(shown.year, { onSuccess: saveFile })}>
            {m.results_export()}
          </Button>
        )}
      </div>
      {file.isError && <Notice kind="error">{m.errors_load_failed()}</Notice>}
      {said.length === 0 ? (
        <EmptyState title={m.results_none({ year: String(shown.year) })}>{m.results_none_text()}</EmptyState>
      ) : (
        <>
          <ul className="max-w-prose list-disc space-y-1 pl-5">
            {said.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <ResultsTable total={shown.total} groups={shown.groups} />
          <p className="max-w-prose text-ink-soft">{m.results_hidden_text()}</p>
        </>
      )}
    </div>
  );
}
