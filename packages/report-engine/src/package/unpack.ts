import { ok, type Result, refuse } from "@hervat/domain/primitives";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import type { PackageRefusal } from "../refusals.ts";
import { megabytes, type PackageLimits } from "./package-limits.ts";

const FILE_TYPE = 0o170000;
const REGULAR = 0o100000;
const SYMLINK = 0o120000;

/** Letters, digits, dots, dashes and underscores; every part begins with a letter or a digit, so none is `.`, `..` or hidden. */
const PLAIN_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/;

/** A name as a sentence may repeat it. */
function shown(name: string): string {
  return name.replaceAll(/[^\x20-\x7e]/g, "?").slice(0, 80);
}

/** Why a name may not stand in a package. Nothing is ever written to disk under it, but who unpacks it elsewhere might. */
function nameRefusal(name: string): PackageRefusal | undefined {
  const file = shown(name);
  if (/^(?:[/\\]|[A-Za-z]:)/.test(name)) return { kind: "package-path-absolute", file };
  if (name.split(/[/\\]/).includes("..")) return { kind: "package-path-traversal", file };
  return PLAIN_NAME.test(name) && name.length <= 120 ? undefined : { kind: "package-path-refused", file };
}

function entryRefusal(entry: Entry, name: string): PackageRefusal | undefined {
  const type = (entry.externalFileAttributes >>> 16) & FILE_TYPE;
  if (type === SYMLINK) return { kind: "package-symlink", file: shown(name) };
  const wrongName = nameRefusal(name);
  if (wrongName !== undefined) return wrongName;
  if (type !== 0 && type !== REGULAR) return { kind: "package-path-refused", file: shown(name) };
  return entry.isEncrypted() ? { kind: "package-unreadable" } : undefined;
}

/** One file of an archive, or `undefined` when it is larger than there is room for. */
async function contentOf(archive: ZipFile, entry: Entry, room: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  const stream = await archive.openReadStreamPromise(entry);
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > room) return undefined; // leaving the loop ends the stream: nothing more is unpacked
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function unpackAll(archive: ZipFile, limits: PackageLimits): Promise<Result<ReadonlyMap<string, Buffer>, PackageRefusal>> {
  if (archive.entryCount > limits.files) return refuse({ kind: "package-too-many-files", most: String(limits.files) });
  const files = new Map<string, Buffer>();
  const spelled = new Set<string>();
  let unpacked = 0;
  for await (const entry of archive.eachEntry()) {
    const name = entry.fileNameRaw.toString("utf8");
    const refused = entryRefusal(entry, name);
    if (refused !== undefined) return refuse(refused);
    // Two names that differ in capitals alone are one file on half of the world's disks.
    if (spelled.has(name.toLowerCase())) return refuse({ kind: "package-file-doubled", file: name });
    spelled.add(name.toLowerCase());
    const content = await contentOf(archive, entry, limits.unpackedBytes - unpacked);
    if (content === undefined) return refuse({ kind: "package-unpacks-too-large", megabytes: megabytes(limits.unpackedBytes) });
    unpacked += content.length;
    files.set(name, content);
  }
  return ok(files);
}

/** The files of an archive, each under a plain name, together no larger than allowed. It is read in memory; the disk is not touched. */
export async function unpack(bytes: Uint8Array, limits: PackageLimits): Promise<Result<ReadonlyMap<string, Buffer>, PackageRefusal>> {
  if (bytes.length > limits.packedBytes) return refuse({ kind: "package-too-large", megabytes: megabytes(limits.packedBytes) });
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.subarray(0, 4).toString("latin1") !== "PK\u0003\u0004") return refuse({ kind: "package-unreadable" });
  try {
    // Names stay raw and sizes are counted by ourselves, so that each wrong has its own sentence.
    const archive = await fromBufferPromise(file, { decodeStrings: false, validateEntrySizes: false });
    return await unpackAll(archive, limits);
  } catch {
    // yauzl reads from memory only: every fault here is one of the file.
    return refuse({ kind: "package-unreadable" });
  }
}
