import { useEffect, useState } from "react";
import { comparePages, type PageDifference } from "./compare-pages.ts";
import type { DrawnPage } from "./draw-pages.ts";

/** A page of one version, to show. */
export interface Sheet {
  readonly address: string;
  /** In dots, as the boxes on it. */
  readonly width: number;
  readonly height: number;
}

export interface ComparedPage {
  /** From 1. */
  readonly number: number;
  readonly found: PageDifference;
  /** Null where this version has no such page. */
  readonly before: Sheet | null;
  readonly after: Sheet | null;
}

export type ComparedPages = { readonly kind: "busy" | "failed" } | { readonly kind: "drawn"; readonly pages: readonly ComparedPage[] };

/** Draws two versions and marks where they differ; what draws them is fetched when it is first asked for. A version that was not made is null. */
export function useComparedPages(before: string | null, after: string | null): ComparedPages {
  const [shown, setShown] = useState<ComparedPages>({ kind: "busy" });
  useEffect(() => {
    const stop = new AbortController();
    const addresses: string[] = [];
    const sheet = (page: DrawnPage | undefined): Sheet | null => {
      if (page === undefined) return null;
      const address = URL.createObjectURL(page.picture);
      addresses.push(address);
      return { address, width: page.raster.width, height: page.raster.height };
    };
    async function draw(): Promise<void> {
      const { drawPages } = await import("./draw-pages.ts");
      const [one = [], other = []] = await drawPages([before, after], stop.signal);
      stop.signal.throwIfAborted();
      const found = comparePages(
        one.map(({ raster }) => raster),
        other.map(({ raster }) => raster),
      );
      const pages = found.map((difference, at) => ({ number: at + 1, found: difference, before: sheet(one[at]), after: sheet(other[at]) }));
      setShown({ kind: "drawn", pages });
    }
    setShown({ kind: "busy" });
    draw().catch(() => stop.signal.aborted || setShown({ kind: "failed" }));
    return () => {
      stop.abort();
      for (const address of addresses) URL.revokeObjectURL(address);
    };
  }, [before, after]);
  return shown;
}
