/**
 * The two things that differ between two prints of the same page, written over at equal length: the time of printing becomes
 * the date of the document, and tag names, which count the nodes a page ever had, are counted from one in the order they stand in.
 *
 * @param date `YYYY-MM-DD`
 */
export function normalisePdf(pdf: Buffer, date: string): Buffer {
  const text = pdf.toString("latin1");
  const names = [...new Set(text.match(/node\d{8}/g) ?? [])].toSorted();
  const numbers = new Map(names.map((name, index) => [name, `node${String(index + 1).padStart(8, "0")}`]));
  const day = date.replaceAll("-", "");
  const normal = text
    .replace(/node\d{8}/g, (name) => numbers.get(name) ?? name)
    .replace(/(\/(?:CreationDate|ModDate) \(D:)\d{14}/g, (_, before: string) => `${before}${day}000000`);
  if (normal.length !== text.length) throw new Error("a normalised PDF must keep its length: its index counts bytes");
  return Buffer.from(normal, "latin1");
}

/** How many pages a PDF of Chromium has: the count at the root of its page tree, the largest of all. */
export function pageCount(pdf: Buffer): number {
  const counts = [...pdf.toString("latin1").matchAll(/\/Type\s*\/Pages\b[^>]*?\/Count\s+(\d+)|\/Count\s+(\d+)[^>]*?\/Type\s*\/Pages\b/g)];
  return Math.max(1, ...counts.map(([, after, before]) => Number(after ?? before)));
}
