import type { InvoiceId } from "@hervat/domain/primitives";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { trpc, trpcClient } from "../../app/trpc.ts";
import type { InvoiceFilter } from "./invoice-filter.ts";
import type { InvoicePage, InvoiceRow } from "./use-invoices.ts";

/** The typing rests so long before it is asked. */
const PAUSE_MS = 200;
const NOT_BEGUN: InvoiceId | null = null;
const rowsOf = ({ pages }: { pages: readonly InvoicePage[] }): InvoiceRow[] => pages.flatMap(({ rows }) => rows);

/**
 * The invoices of a filter in which all words occur. Core gives them a page at a time; each page brings the next, so that nobody turns one
 * and all of them can be sorted, printed and taken out.
 */
export function useInvoiceList(filter: InvoiceFilter, typed: string) {
  const [text, setText] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setText(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const asked = { filter, text };
  const list = useInfiniteQuery({
    queryKey: [...trpc.invoicing.list.pathKey(), asked],
    queryFn: ({ pageParam, signal }) => trpcClient.invoicing.list.query({ ...asked, after: pageParam }, { signal }),
    initialPageParam: NOT_BEGUN,
    getNextPageParam: ({ next }) => next,
    select: rowsOf,
    placeholderData: keepPreviousData,
  });
  const { hasNextPage, isFetching, isError, fetchNextPage } = list;
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [hasNextPage, isFetching, isError, fetchNextPage]);
  return list;
}
