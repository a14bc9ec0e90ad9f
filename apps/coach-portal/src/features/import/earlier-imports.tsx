import { m } from "@hervat/messages";
import { useQuery } from "@tanstack/react-query";
import { formatMoment } from "../../app/format.ts";
import { trpc } from "../../app/trpc.ts";

/** What was imported before, by whom and with what result; nothing at all before the first time. */
export function EarlierImports() {
  const runs = useQuery(trpc.caseloadImport.runs.queryOptions());
  if (runs.data === undefined || runs.data.length === 0) return null;
  return (
    <section className="max-w-3xl" aria-labelledby="earlier-imports">
      <h2 id="earlier-imports">{m.import_runs_title()}</h2>
      <ul className="rows mt-2">
        {runs.data.map(({ id, at, by, imported, unchanged, rejected }) => (
          <li key={id}>
            <span className="font-semibold">{formatMoment(at)}</span>
            <span className="text-ink-soft"> · {by ?? m.import_run_console()}</span>
            <p className="tabular-nums">{m.import_run_line({ imported, unchanged, rejected })}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
