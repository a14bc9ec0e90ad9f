/** A fingerprint in groups of four, as people read it to each other. */
export function inFours(fingerprint: string): string {
  return fingerprint.match(/.{1,4}/g)?.join(" ") ?? "";
}
