import { fromBufferPromise } from "yauzl";

const MOST_PARTS = 300;
const MOST_UNPACKED_BYTES = 80 * 1024 * 1024;

export type ArchiveVerdict = "fits" | "too-large" | "damaged";

/**
 * Whether a workbook unpacks to what it says and not to more than we take: a file of some kilobytes may hold
 * gigabytes. Unpacks every part once and throws it away, so that a size that is a lie is found here.
 */
export async function checkArchive(bytes: Uint8Array): Promise<ArchiveVerdict> {
  try {
    const archive = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    if (archive.entryCount > MOST_PARTS) return "too-large";
    let unpacked = 0;
    for await (const entry of archive.eachEntry()) {
      unpacked += entry.uncompressedSize;
      if (unpacked > MOST_UNPACKED_BYTES) return "too-large";
      const part = await archive.openReadStreamPromise(entry);
      for await (const _chunk of part);
    }
    return "fits";
  } catch {
    // Every fault here is one of the file: yauzl reads from memory only.
    return "damaged";
  }
}
