import { deflateSync } from "node:zlib";
import { ok, type Result, refuse } from "@hervat/domain/primitives";
import { found, type PdfObjects, readPrinted, UnknownPdf } from "../page/pdf-objects.ts";
import { sha256 } from "../plugin/plugin.ts";
import { type ArchiveCheck, archiveFaults } from "./archive-check.ts";
import { pdfText } from "./pdf-text.ts";
import { srgbProfile } from "./srgb-profile.ts";
import { xmpOf } from "./xmp.ts";

/** It was not printed by the browser of the engine, or lacks what a document for years must have. */
export type NoArchiveCopy = { readonly kind: "not-ours" } | { readonly kind: "not-for-archive"; readonly lacks: readonly ArchiveCheck[] };

/**
 * A copy that says more of itself, for whoever keeps it for years: what its colours mean, who made it and when in the words of
 * archives, and a number of its own. It begins with the original, byte for byte, and the same original gives the same copy.
 * It goes towards PDF/A-3 and is not called that: no validator looked at it.
 *
 * @source ISO 19005-3; ISO 32000-1, 7.5.6 (what is added stands behind what was there)
 */
export function archiveCopy(original: Uint8Array): Result<Buffer, NoArchiveCopy> {
  const pdf = asPrinted(original);
  if (pdf === undefined) return refuse({ kind: "not-ours" });
  const lacks = archiveFaults(pdf);
  if (lacks.length > 0) return refuse({ kind: "not-for-archive", lacks });

  const bytes = Buffer.from(original.buffer, original.byteOffset, original.byteLength);
  const id = sha256(bytes).slice(0, 32);
  const info = pdf.bodyOf(pdf.info);
  const catalog = pdf.bodyOf(pdf.root);
  const xmp = xmpOf({
    title: textAt(info, "Title"),
    language: textAt(catalog, "Lang"),
    creator: textAt(info, "Creator"),
    producer: textAt(info, "Producer"),
    created: textAt(info, "CreationDate"),
    changed: textAt(info, "ModDate"),
    id,
  });
  const [metadata, profile, intent] = [pdf.size, pdf.size + 1, pdf.size + 2];
  const added: readonly [number, Buffer][] = [
    [pdf.root, latin1(catalog.replace(/>>\s*endobj\s*$/, `\n/Metadata ${metadata} 0 R\n/OutputIntents [${intent} 0 R]>>\nendobj\n`))],
    [metadata, stream("/Type /Metadata\n/Subtype /XML", Buffer.from(xmp, "utf8"))],
    [profile, stream("/N 3\n/Alternate /DeviceRGB\n/Filter /FlateDecode", deflateSync(srgbProfile(), { level: 9 }))],
    [
      intent,
      latin1(`<</Type /OutputIntent\n/S /GTS_PDFA1\n/OutputConditionIdentifier (sRGB)\n/DestOutputProfile ${profile} 0 R>>\nendobj\n`),
    ],
  ];

  const parts: Buffer[] = [bytes];
  const places = new Map<number, number>();
  let at = bytes.length;
  const write = (part: Buffer) => {
    parts.push(part);
    at += part.length;
  };
  if (bytes.at(-1) !== LINE_END) write(latin1("\n"));
  for (const [number, body] of added) {
    places.set(number, at);
    write(Buffer.concat([latin1(`${number} 0 obj\n`), body]));
  }
  const line = (number: number) => `${String(places.get(number)).padStart(10, "0")} 00000 n \n`;
  const table = `xref\n${pdf.root} 1\n${line(pdf.root)}${metadata} 3\n${[metadata, profile, intent].map(line).join("")}`;
  const trailer = `<</Size ${pdf.size + 3}\n/Root ${pdf.root} 0 R\n/Info ${pdf.info} 0 R\n/Prev ${pdf.index}\n/ID [<${id}> <${id}>]>>`;
  const index = at;
  write(latin1(`${table}trailer\n${trailer}\nstartxref\n${index}\n%%EOF\n`));
  return ok(Buffer.concat(parts));
}

function asPrinted(original: Uint8Array): PdfObjects | undefined {
  try {
    return readPrinted(original);
  } catch (fault) {
    if (fault instanceof UnknownPdf) return undefined;
    throw fault;
  }
}

const LINE_END = 0x0a;
const latin1 = (text: string) => Buffer.from(text, "latin1");

function stream(head: string, body: Buffer): Buffer {
  return Buffer.concat([latin1(`<<${head}\n/Length ${body.length}>>\nstream\n`), body, latin1("\nendstream\nendobj\n")]);
}

function textAt(object: string, key: string): string {
  const [, written = ""] = found(object, new RegExp(`/${key} (\\((?:[^()\\\\]|\\\\[\\s\\S])*\\)|<[0-9A-Fa-f]*>)`), key);
  return pdfText(written);
}
