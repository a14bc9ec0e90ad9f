import { m } from "@hervat/messages";
import { useRef } from "react";
import { Button } from "../../../ui/button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Skeleton } from "../../../ui/waiting.tsx";
import { pagesText, pageText } from "./page-text.ts";
import { PaperPicture } from "./paper-picture.tsx";
import { type ComparedPage, useComparedPages } from "./use-compared-pages.ts";

export interface PagePairsProps {
  /** The version in use as a PDF in base64; null when it was not made. */
  before: string | null;
  after: string | null;
  /** Of the longest of both. */
  pages: number;
}

/** Two versions page by page, the old one beside the new one, with a frame around every place that differs. */
export function PagePairs({ before, after, pages: all }: PagePairsProps) {
  const compared = useComparedPages(before, after);
  const headings = useRef<HTMLOListElement>(null);
  const pages = compared.kind === "drawn" ? compared.pages : [];
  const both = before !== null && after !== null;
  const other = both ? pages.filter(({ found }) => found.state !== "same") : [];

  function go(page: number): void {
    const heading = headings.current?.querySelector<HTMLElement>(`[data-page="${page}"]`);
    heading?.scrollIntoView({ block: "start" });
    heading?.focus({ preventScroll: true });
  }

  return (
    <section>
      <h3 className="mb-2">{m.page_pairs_title()}</h3>
      <p role="status" className={pages.length === 1 ? "visually-hidden" : "min-h-6"}>
        {compared.kind === "busy" && m.page_pairs_drawing()}
        {compared.kind === "drawn" && both && pagesText(pages)}
      </p>
      {compared.kind === "busy" && <Skeleton lines={10} />}
      {compared.kind === "failed" && <Notice kind="error">{m.page_pairs_failed()}</Notice>}
      {other.length > 0 && pages.length > 1 && (
        <ul className="mt-1 flex flex-wrap gap-x-4" aria-label={m.page_pairs_go_label()}>
          {other.map(({ number }) => (
            <li key={number}>
              <Button kind="quiet" className="-ml-2.5" onClick={() => go(number)}>
                {m.page_pairs_go({ page: number })}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <ol ref={headings} className="mt-4 space-y-10">
        {pages.map((page) => (
          <li key={page.number}>
            <PagePair page={page} both={both} />
          </li>
        ))}
      </ol>
      {compared.kind === "drawn" && all > pages.length && <p className="mt-4">{m.page_pairs_more({ count: pages.length })}</p>}
    </section>
  );
}

function PagePair({ page, both }: { page: ComparedPage; both: boolean }) {
  const { number, found, before, after } = page;
  return (
    <>
      <h4 className="mb-2 scroll-mt-4 font-semibold" tabIndex={-1} data-page={number}>
        {both ? pageText(page) : m.page_pairs_page({ page: number })}
      </h4>
      <div className="grid gap-6 sm:grid-cols-2">
        {before !== null && (
          <PaperPicture
            title={m.plugin_page_side_in_use()}
            alt={m.page_pairs_alt_in_use({ page: number })}
            sheet={before}
            boxes={both ? found.before : []}
          />
        )}
        {after !== null && (
          <div className={before === null && both ? "sm:col-start-2" : ""}>
            <PaperPicture
              title={m.plugin_page_side_new()}
              alt={m.page_pairs_alt_new({ page: number })}
              sheet={after}
              boxes={both ? found.after : []}
            />
          </div>
        )}
      </div>
    </>
  );
}
