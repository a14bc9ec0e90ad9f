import type { KeyObject } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";
import { MANIFEST_FILE, manifestText, type PackedPlugin } from "../plugin/plugin.ts";
import { SIGNATURE_FILE, signatureText } from "./signature.ts";

/** The first moment that a ZIP can name. In local time, because that is how a ZIP writes it: the same bytes in every time zone. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * A package as one file: manifest first, then every file it names by name. Nothing is pressed and no time is kept, so that equal
 * content gives equal bytes on every machine, whatever compressor it has.
 *
 * @param key an Ed25519 key; left out, the package is unsigned
 */
export async function writePackageFile({ manifest, files }: PackedPlugin, key?: KeyObject): Promise<Buffer> {
  const description = Buffer.from(manifestText(manifest));
  const named = [...files].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, text]) => [name, Buffer.from(text)] as const);
  const signature = key === undefined ? [] : [[SIGNATURE_FILE, Buffer.from(signatureText(description, key))] as const];

  const zip = new ZipFile();
  for (const [name, content] of [[MANIFEST_FILE, description] as const, ...signature, ...named])
    zip.addBuffer(content, name, { compress: false, mtime: NO_TIME, mode: 0o100644, forceDosTimestamp: true });
  zip.end();
  return buffer(zip.outputStream);
}
