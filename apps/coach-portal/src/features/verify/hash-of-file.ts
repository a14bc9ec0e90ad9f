/** The SHA-256 of a file, hex; counted in this browser, so that the file itself goes nowhere. @throws DOMException when it cannot be read */
export async function hashOfFile(file: Blob): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

const END = [...new TextEncoder().encode("%%EOF\n")];

/** The document that an archive copy begins with; undefined for a PDF that is no copy of another. */
export async function originalWithin(file: Blob): Promise<Blob | undefined> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const first = bytes.findIndex((_, at) => END.every((sign, place) => bytes[at + place] === sign));
  const end = first + END.length;
  return first === -1 || end === bytes.length ? undefined : file.slice(0, end);
}

/** A mark as somebody typed or pasted it, with spaces and capitals; undefined when it is none. */
export function readHash(typed: string): string | undefined {
  const plain = typed.replace(/[\s:-]/g, "").toLowerCase();
  return /^[0-9a-f]{64}$/.test(plain) ? plain : undefined;
}
