import type { ReceivedMediaType } from "./received-document.ts";

/** In bytes: a scan of forty pages fits. */
export const LARGEST_RECEIVED = 8 * 1024 * 1024;

export type FileTypeRefusal =
  | { readonly kind: "empty" }
  | { readonly kind: "too-large" }
  | { readonly kind: "type-unknown" }
  /** A document of Word before 2007, or one that carries programs. */
  | { readonly kind: "save-as-pdf" };

const bytesOf = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
const STARTS: readonly (readonly [ReceivedMediaType, readonly number[]])[] = [
  ["application/pdf", bytesOf("%PDF-")],
  ["image/jpeg", [0xff, 0xd8, 0xff]],
  ["image/png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLD_WORD = [0xd0, 0xcf, 0x11, 0xe0];

const startsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, index) => bytes[index] === byte);

/** Names of the parts of a ZIP stand in it as they are, so they are found without unpacking what someone sent. */
function names(bytes: Uint8Array, name: string): boolean {
  const wanted = bytesOf(name);
  const [first] = wanted;
  if (first === undefined) return false;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}

/** What a file is, told by its first bytes: a name or a header says nothing. Nothing in it is run or unpacked. */
export function fileTypeOf(bytes: Uint8Array): ReceivedMediaType | FileTypeRefusal {
  if (bytes.length === 0) return { kind: "empty" };
  if (bytes.length > LARGEST_RECEIVED) return { kind: "too-large" };
  const known = STARTS.find(([, start]) => startsWith(bytes, start))?.[0];
  if (known !== undefined) return known;
  if (startsWith(bytes, OLD_WORD)) return { kind: "save-as-pdf" };
  if (!startsWith(bytes, ZIP) || !names(bytes, "word/document.xml")) return { kind: "type-unknown" };
  return names(bytes, "vbaProject.bin")
    ? { kind: "save-as-pdf" }
    : "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
}
