import { PassThrough, Readable } from "node:stream";
import { ZipFile } from "yazl";
import type { TakeoutEntry } from "./takeout-entry.ts";

/** What is packed already: to press it once more costs time and wins nothing. */
const PACKED = /\.(pdf|jpg|png|docx|xlsx)$/;

/** The files in one ZIP, made one after another as whoever takes it reads on. It breaks off when one of them cannot be made. */
export function zipOf(entries: readonly TakeoutEntry[]): ReadableStream<Uint8Array> {
  const zip = new ZipFile();
  const content = new PassThrough();
  zip.outputStream.pipe(content);
  zip.on("error", (fault) => content.destroy(fault));
  for (const { path, madeAt, bytes } of entries) {
    zip.addReadStreamLazy(path, { mtime: madeAt, compress: !PACKED.test(path) }, (done) => {
      bytes().then(
        (made) => done(null, Readable.from([made])),
        (fault: unknown) => done(fault, Readable.from([])),
      );
    });
  }
  zip.end();
  return Readable.toWeb(content);
}
