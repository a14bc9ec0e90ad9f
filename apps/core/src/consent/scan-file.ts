import { ok, type Result, refuse } from "@hervat/domain/primitives";

/** What a scan may be, told by its first bytes: a name or a header says nothing. */
export type ScanType = "application/pdf" | "image/jpeg" | "image/png";

export const LARGEST_SCAN = 5 * 1024 * 1024;

const STARTS: readonly (readonly [ScanType, readonly number[]])[] = [
  ["application/pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["image/jpeg", [0xff, 0xd8, 0xff]],
  ["image/png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
];

export function scanTypeOf(bytes: Uint8Array): ScanType | undefined {
  return STARTS.find(([, start]) => start.every((byte, index) => bytes[index] === byte))?.[0];
}

export type ScanRefusal = { readonly kind: "scan-missing" | "scan-too-large" | "scan-type" };

/** The file in a form, once it is one that may be kept. */
export function scanOf(base64: string): Result<{ readonly mediaType: ScanType; readonly bytes: Uint8Array }, ScanRefusal> {
  const bytes = new Uint8Array(Buffer.from(base64, "base64"));
  if (bytes.length === 0) return refuse({ kind: "scan-missing" });
  if (bytes.length > LARGEST_SCAN) return refuse({ kind: "scan-too-large" });
  const mediaType = scanTypeOf(bytes);
  return mediaType === undefined ? refuse({ kind: "scan-type" }) : ok({ mediaType, bytes });
}
