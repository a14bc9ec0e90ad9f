/** `bytes=from-until`, or `bytes=from-`; other forms are answered with the whole. */
const RANGE = /^bytes=(\d{1,12})-(\d{0,12})$/;

/**
 * The part that was asked of a file, or all of it. A part of another version is not given: then the whole comes anew.
 *
 * @source RFC 9110 §14
 */
export function servePart(asked: Headers, headers: Headers, bytes: Uint8Array<ArrayBuffer>, version: string): Response {
  const tag = `"${version}"`;
  headers.set("accept-ranges", "bytes");
  headers.set("etag", tag);
  const range = RANGE.exec(asked.get("range") ?? "");
  const condition = asked.get("if-range");
  if (range === null || (condition !== null && condition !== tag)) return new Response(bytes, { headers });
  const from = Number(range[1]);
  const until = Math.min(range[2] === "" ? bytes.length - 1 : Number(range[2]), bytes.length - 1);
  if (from > until) {
    headers.set("content-range", `bytes */${bytes.length}`);
    return new Response(null, { status: 416, headers });
  }
  headers.set("content-range", `bytes ${from}-${until}/${bytes.length}`);
  return new Response(bytes.slice(from, until + 1), { status: 206, headers });
}
