import { m } from "@hervat/messages";
import { LoadFailed } from "../../app/load-failed.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import { TermForm } from "./term-form.tsx";
import { type Term, useTerms } from "./use-retention.ts";

/** How long each kind stays, why, and where that is written; dossiers are the practice's to choose. */
export function TermsSection() {
  const terms = useTerms();
  if (terms.isError) return <LoadFailed />;
  if (terms.isPending) return <Skeleton lines={6} />;
  const { version, mayChange } = terms.data;
  const dossier = terms.data.terms.find(({ lower, upper }) => lower < upper);
  return (
    <section>
      <h2 className="mb-2">{m.retention_title()}</h2>
      <p className="mb-4 max-w-prose">{m.retention_text()}</p>
      <ul className="rows max-w-3xl list-none p-0">
        {terms.data.terms.map((term) => (
          <TermRow key={term.kind} term={term} />
        ))}
      </ul>
      {mayChange && dossier !== undefined && <TermForm key={version} version={version} term={dossier} />}
    </section>
  );
}

function TermRow({ term: { kind, years, lower, upper } }: { term: Term }) {
  const words = m.area_retention;
  return (
    <li>
      <p className="flex flex-wrap justify-between gap-x-6 font-semibold">
        <span>{words[`retention_kind_${kind}`]()}</span>
        <span>{years === 1 ? m.retention_one_year() : m.retention_years({ years })}</span>
      </p>
      <p>
        {words[`retention_from_${kind}`]()} {words[`retention_why_${kind}`]()}
      </p>
      <p className="text-ink-soft">
        {m.retention_source({ source: words[`retention_source_${kind}`]() })} {lower === upper && `· ${m.retention_fixed()}`}
      </p>
    </li>
  );
}
