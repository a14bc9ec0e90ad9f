/** The SHA-256 of a file, hex; counted in this browser, so that the file itself goes nowhere. @throws DOMException when it cannot be read */
export async function hashOfFile(file: Blob): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** A mark as somebody typed or pasted it, with spaces and capitals; undefined when it is none. */
export function readHash(typed: string): string | undefined {
  const plain = typed.replace(/[\s:-]/g, "").toLowerCase();
  return /^[0-9a-f]{64}$/.test(plain) ? plain : undefined;
}
