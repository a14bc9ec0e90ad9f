import { readPdf } from "@hervat/report-engine/read-pdf";
import { markupFaults } from "@hervat/report-sdk/contract";
import { BUDGETS, type Fault } from "./finding.ts";
import type { Printed } from "./print-samples.ts";
import { firstUnclosed } from "./unclosed.ts";

/** Equal input gives equal markup, and equal bytes of the PDF. */
export function repeatFaults(printed: readonly Printed[]): Fault[] {
  return printed.flatMap(({ place, first, second }): Fault[] => {
    if (first.htmlHash !== second.htmlHash) return [{ kind: "page-differs", place }];
    return first.pdfHash === second.pdfHash ? [] : [{ kind: "pdf-differs", place }];
  });
}

/** What makes a page hard to listen to, or wrong on its face. */
export function listeningFaults(printed: readonly Printed[]): Fault[] {
  return printed.flatMap(({ place, first }) => {
    const unclosed = firstUnclosed(first.written ?? "");
    const faults = markupFaults(first.html).map((fault): Fault => ({ kind: "markup", ...fault, place }));
    return unclosed === undefined ? faults : [{ kind: "unclosed", ...unclosed, place }, ...faults];
  });
}

/** What a screen reader needs and the PDF does not say. */
export async function tagFaults(printed: readonly Printed[]): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const { place, first } of printed) {
    const read = await readPdf(first.pdf);
    const lacks = {
      tags: !read.marked,
      title: read.title !== first.title,
      language: read.language !== place.language,
      h1: !read.roles.includes("H1"),
      th: first.html.includes("<th") && !read.roles.includes("TH"),
    };
    for (const what of ["tags", "title", "language", "h1", "th"] as const) if (lacks[what]) faults.push({ kind: "untagged", what, place });
  }
  return faults;
}

export const kilobytes = (bytes: number) => Math.ceil(bytes / 1024);

export function sizeFaults(printed: readonly Printed[], packageKilobytes: number): Fault[] {
  const most = BUDGETS.packageKilobytes;
  const large = printed.filter(({ first }) => kilobytes(first.pdf.length) > BUDGETS.pdfKilobytes);
  return [
    ...(packageKilobytes > most ? [{ kind: "package-large", kilobytes: packageKilobytes, most } as const] : []),
    ...large.map(
      ({ place, first }): Fault => ({ kind: "pdf-large", kilobytes: kilobytes(first.pdf.length), most: BUDGETS.pdfKilobytes, place }),
    ),
  ];
}

export function timeFaults(printed: readonly Printed[]): Fault[] {
  return printed.flatMap(({ place, pageMs, pdfMs }): Fault[] => [
    ...(pageMs > BUDGETS.pageMs ? [{ kind: "page-slow", ms: Math.round(pageMs), most: BUDGETS.pageMs, place } as const] : []),
    ...(pdfMs > BUDGETS.pdfMs ? [{ kind: "pdf-slow", ms: Math.round(pdfMs), most: BUDGETS.pdfMs, place } as const] : []),
  ]);
}
