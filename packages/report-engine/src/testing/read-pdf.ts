import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A PDF as a reader sees and hears it. */
export interface ReadPdf {
  readonly pages: readonly string[];
  readonly title: string | undefined;
  readonly language: string | undefined;
  readonly marked: boolean;
  /** The roles of its structure tree, in reading order, with what stands in for a picture. */
  readonly roles: readonly string[];
  readonly alternatives: readonly string[];
}

/** A node of the structure tree as far as we look at it; leaves that only point at content have neither role nor children. */
interface StructureNode {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly object[];
}

function walk(node: StructureNode | null, visit: (node: StructureNode) => void): void {
  if (node === null) return;
  visit(node);
  for (const child of node.children ?? []) walk(child, visit);
}

/** Reads back what was printed: text per page, title, language and tags. */
export async function readPdf(pdf: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(pdf), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  const pages: string[] = [];
  const roles: string[] = [];
  const alternatives: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(
      items
        .map((item) => ("str" in item ? item.str : ""))
        .join(" ")
        .replace(/\s+/g, " "),
    );
    walk(await page.getStructTree(), ({ role, alt }) => {
      if (role !== undefined) roles.push(role);
      if (alt !== undefined) alternatives.push(alt);
    });
  }
  const { info } = await document.getMetadata();
  const facts: Readonly<Record<string, unknown>> = { ...info };
  const marks: unknown = await document.getMarkInfo();
  await task.destroy();
  return {
    pages,
    title: typeof facts["Title"] === "string" ? facts["Title"] : undefined,
    language: typeof facts["Language"] === "string" ? facts["Language"] : undefined,
    marked: marks instanceof Map && marks.get("Marked") === true,
    roles,
    alternatives,
  };
}

/** What a PDF says of itself, twice: in the way of PDF, and as XMP. */
export async function pdfMetadata(pdf: Uint8Array) {
  const task = getDocument({ data: new Uint8Array(pdf), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  const { info, metadata } = await document.getMetadata();
  const [fingerprint] = document.fingerprints;
  const read = new Map([...metadata].map(([name, value]) => [String(name), String(value)]));
  await task.destroy();
  return { info, metadata: read, fingerprint };
}
