import { m } from "@hervat/messages";
import { useEffect, useState } from "react";
import { formatNumber } from "../../app/format.ts";
import { Notice } from "../../ui/notice.tsx";
import { PagePairs } from "./pages/page-pairs.tsx";
import type { SideBySideShown } from "./use-plugins.ts";

export interface SideBySideProps {
  found: SideBySideShown;
}

const MOST_LINES = 40;

/** Two versions of one report beside each other, the lines in which they differ, and every page with its differences marked. */
export function SideBySide({ found: { chosen, inUse, changed, alone } }: SideBySideProps) {
  const made = (side: Side) => (side.kind === "made" ? side : null);
  const before = alone ? null : made(inUse);
  const after = made(chosen);
  return (
    <div className="mt-6 space-y-8">
      {alone && <Notice announce>{m.page_pairs_alone()}</Notice>}
      {!alone && changed !== null && changed.length <= MOST_LINES && <ChangedLines changed={changed} />}
      {!alone && changed !== null && changed.length > MOST_LINES && (
        // Another report altogether: its pages say that sooner than a list of every line.
        <details>
          <summary className="link inline-block cursor-pointer">{m.plugin_page_changed_all()}</summary>
          <ChangedLines changed={changed} />
        </details>
      )}
      <div className="grid gap-6 sm:grid-cols-2">
        {!alone && <PaperFacts title={m.plugin_page_side_in_use()} side={inUse} />}
        <PaperFacts title={m.plugin_page_side_new()} side={chosen} />
      </div>
      <PagePairs
        before={before?.pdfBase64 ?? null}
        after={after?.pdfBase64 ?? null}
        pages={Math.max(before?.pages ?? 0, after?.pages ?? 0)}
      />
      {!alone && <p className="text-ink-soft">{m.plugin_page_side_honest()}</p>}
    </div>
  );
}

function PaperFacts({ title, side }: { title: string; side: Side }) {
  return (
    <section className="min-w-0">
      <h3 className="mb-1">{title}</h3>
      {side.kind === "not-made" ? (
        <Notice kind="error">{side.trouble.sentence}</Notice>
      ) : (
        <>
          <p className="text-ink-soft">{m.plugin_page_side_facts({ pages: side.pages, ms: formatNumber(side.ms) })}</p>
          <PdfLink title={title} base64={side.pdfBase64} />
        </>
      )}
    </section>
  );
}

/** The lines in which a page differs from the one in use. */
export function ChangedLines({ changed }: { changed: NonNullable<SideBySideShown["changed"]> }) {
  if (changed.length === 0) return <Notice kind="done">{m.plugin_page_same_words()}</Notice>;
  return (
    <section>
      <h3 className="mb-2">{m.plugin_page_changed({ count: changed.length })}</h3>
      <ul className="rows">
        {changed.map(({ before, after }, place) => (
          <li key={place} className="grid gap-x-6 py-2 lg:grid-cols-2">
            <p className="[overflow-wrap:anywhere]">
              {before !== null && (
                <>
                  <span className="text-ink-soft">{m.plugin_page_line_gone()} </span>
                  <del>{before}</del>
                </>
              )}
            </p>
            <p className="[overflow-wrap:anywhere]">
              {after !== null && (
                <>
                  <span className="text-ink-soft">{m.plugin_page_line_new()} </span>
                  <ins>{after}</ins>
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Side = SideBySideShown["chosen"];

/** One version on paper, or why there is none. */
export function Paper({ title, side }: { title: string; side: Side }) {
  return (
    <section className="min-w-0">
      <h3 className="mb-2">{title}</h3>
      {side.kind === "not-made" ? (
        <Notice kind="error">{side.trouble.sentence}</Notice>
      ) : (
        <>
          <p className="mb-2 text-ink-soft">{m.plugin_page_side_facts({ pages: side.pages, ms: formatNumber(side.ms) })}</p>
          <PdfFrame title={title} base64={side.pdfBase64} />
        </>
      )}
    </section>
  );
}

/** A PDF inside the page, and a link to it for who reads on a telephone. */
function PdfFrame({ title, base64 }: { title: string; base64: string }) {
  const address = usePdfAddress(base64);
  if (address === undefined) return null;
  return (
    <>
      <iframe className="hidden h-[75vh] w-full border border-line bg-white md:block" title={title} src={address} />
      <PdfLink title={title} base64={base64} />
    </>
  );
}

function PdfLink({ title, base64 }: { title: string; base64: string }) {
  const address = usePdfAddress(base64);
  return (
    <a className="link" href={address} target="_blank" rel="noreferrer">
      {m.plugin_page_open_pdf()}
      <span className="visually-hidden"> ({title})</span>
    </a>
  );
}

function usePdfAddress(base64: string): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const made = URL.createObjectURL(new Blob([bytes], { type: "application/pdf" }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [base64]);
  return address;
}
