/** Objects of one printed document, as its own index names them. */
export interface PdfObjects {
  readonly text: string;
  /** Where each object stands, by its number. */
  readonly objects: ReadonlyMap<number, { readonly from: number; readonly to: number }>;
  /** How many numbers are given out, the empty first one included. */
  readonly size: number;
  /** Where its index stands. */
  readonly index: number;
  readonly root: number;
  readonly info: number;
  /** What an object says, without its number and its end. */
  bodyOf(number: number): string;
}

/** One of the printed documents is not as the browser of the engine writes them. */
export class UnknownPdf extends Error {
  override name = "UnknownPdf";
}

export function found(text: string, pattern: RegExp, what: string): RegExpExecArray {
  const match = pattern.exec(text);
  if (match === null) throw new UnknownPdf(`no ${what}`);
  return match;
}

/**
 * Reads the index at the end of a PDF, and with it where everything is: a browser writes one index, and no object within another.
 *
 * @throws UnknownPdf
 */
export function readPrinted(pdf: Uint8Array): PdfObjects {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString("latin1");
  const index = Number(found(text.slice(-64), /startxref\s+(\d+)\s+%%EOF\s*$/, "end")[1]);
  const table = found(text.slice(index), /^xref\s+0 (\d+)\s+/, "index");
  const first = index + table[0].length;
  const size = Number(table[1]);
  const starts: { number: number; from: number }[] = [];
  for (let number = 0; number < size; number++) {
    const entry = text.slice(first + number * 20, first + number * 20 + 18);
    if (entry.endsWith("n")) starts.push({ number, from: Number(entry.slice(0, 10)) });
  }
  starts.sort((one, other) => one.from - other.from);
  const objects = new Map(starts.map(({ number, from }, at) => [number, { from, to: starts[at + 1]?.from ?? index }]));
  const trailer = text.slice(index);
  return {
    text,
    objects,
    size,
    index,
    root: Number(found(trailer, /\/Root (\d+) 0 R/, "root")[1]),
    info: Number(found(trailer, /\/Info (\d+) 0 R/, "info")[1]),
    bodyOf(number) {
      const place = objects.get(number);
      if (place === undefined) throw new UnknownPdf(`no object ${number}`);
      return text.slice(place.from, place.to).replace(/^\d+ 0 obj\s*/, "");
    },
  };
}
