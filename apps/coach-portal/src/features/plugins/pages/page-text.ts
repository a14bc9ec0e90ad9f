import { m } from "@hervat/messages";
import type { ComparedPage } from "./use-compared-pages.ts";

/** How a page of both versions differs, in one sentence. */
export function pageText({ number: page, found: { state, places: count } }: ComparedPage): string {
  switch (state) {
    case "same":
      return m.page_pairs_same({ page });
    case "moved":
      return m.page_pairs_moved({ page });
    case "changed":
      return m.page_pairs_changed({ page, count });
    case "only-before":
      return m.page_pairs_only_in_use({ page });
    case "only-after":
      return m.page_pairs_only_new({ page });
  }
}

/** Of all pages together. */
export function pagesText(pages: readonly ComparedPage[]): string {
  const [only] = pages;
  if (only !== undefined && pages.length === 1) return pageText(only);
  const other = pages.filter(({ found }) => found.state !== "same").length;
  return other === 0 ? m.page_pairs_all_same() : m.page_pairs_other({ count: other, total: pages.length });
}
