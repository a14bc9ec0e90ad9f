import { found, readPrinted } from "./pdf-objects.ts";

/** References stand in what comes before a stream, and never within a text in brackets. */
const REFERENCE = /\((?:[^()\\]|\\[\s\S])*\)|\b(\d+) 0 R\b/g;

/** One object in two: what may hold references, and the bytes of its stream. */
function split(object: string): { head: string; rest: string } {
  const at = /\bstream\r?\n/.exec(object)?.index ?? object.length;
  return { head: object.slice(0, at), rest: object.slice(at) };
}

/**
 * One PDF of many, in their order, made as it is read: no more than one document is held at a time. For paper: it has no tags and
 * no bookmarks, and every document keeps its own page numbers.
 *
 * @throws UnknownPdf when one of them was not printed by the browser of the engine
 */
export async function* joinPdfs(title: string, documents: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const CATALOG = 1;
  const PAGES = 2;
  const INFO = 3;
  /** Where each object of the whole begins, by its number. */
  const offsets: number[] = [0, 0, 0, 0];
  const kids: number[] = [];
  let count = 0;
  let written = 0;
  const out = (text: string) => {
    written += text.length;
    return Buffer.from(text, "latin1");
  };

  yield out("%PDF-1.4\n%\xe2\xe3\xcf\xd3\n");
  for await (const document of documents) {
    const printed = readPrinted(document);
    const pages = Number(found(printed.bodyOf(printed.root), /\/Pages (\d+) 0 R/, "pages")[1]);
    const numbers = new Map<number, number>();
    const waiting: number[] = [];
    const numberOf = (old: number) => {
      const known = numbers.get(old);
      if (known !== undefined) return known;
      const given = offsets.length;
      offsets.push(0);
      numbers.set(old, given);
      waiting.push(old);
      return given;
    };
    kids.push(numberOf(pages));
    count += Number(found(printed.bodyOf(pages), /\/Count (\d+)/, "count")[1]);
    const parts: string[] = [];
    let at = written;
    // What nobody asks for from the pages stays behind: the tags, and what the document says of itself.
    for (let old = waiting.pop(); old !== undefined; old = waiting.pop()) {
      const { head, rest } = split(printed.bodyOf(old));
      const renumbered = head.replace(REFERENCE, (whole, number?: string) =>
        number === undefined ? whole : `${numberOf(Number(number))} 0 R`,
      );
      const body = old === pages ? renumbered.replace("<<", `<</Parent ${PAGES} 0 R\n`) : renumbered;
      const given = numberOf(old);
      const object = `${given} 0 obj\n${body}${rest}`;
      offsets[given] = at;
      at += object.length;
      parts.push(object);
    }
    yield out(parts.join(""));
  }

  const name = `<FEFF${Buffer.from(title, "utf16le").swap16().toString("hex").toUpperCase()}>`;
  const last = [
    [CATALOG, `<</Type /Catalog\n/Pages ${PAGES} 0 R>>`],
    [PAGES, `<</Type /Pages\n/Count ${count}\n/Kids [${kids.map((kid) => `${kid} 0 R`).join(" ")}]>>`],
    [INFO, `<</Title ${name}>>`],
  ] as const;
  for (const [number, body] of last) {
    offsets[number] = written;
    yield out(`${number} 0 obj\n${body}\nendobj\n`);
  }
  const index = written;
  yield out(`xref\n0 ${offsets.length}\n0000000000 65535 f \n`);
  for (let from = 1; from < offsets.length; from += 10_000)
    yield out(
      offsets
        .slice(from, from + 10_000)
        .map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`)
        .join(""),
    );
  yield out(`trailer\n<</Size ${offsets.length}\n/Root ${CATALOG} 0 R\n/Info ${INFO} 0 R>>\nstartxref\n${index}\n%%EOF\n`);
}
