/** What a package file may be. Measured: the largest of ours is 0.2 MB, half of it samples. */
export interface PackageLimits {
  /** Of the file itself. */
  readonly packedBytes: number;
  /** Of everything in it, counted while it is unpacked: what a file says of its own size is not believed. */
  readonly unpackedBytes: number;
  readonly files: number;
}

export const PACKAGE_LIMITS: PackageLimits = { packedBytes: 4 * 1024 * 1024, unpackedBytes: 12 * 1024 * 1024, files: 100 };

const MEGABYTE = 1024 * 1024;

/** A limit as a sentence says it: whole megabytes, rounded down to what surely fits, at least one decimal below one. */
export function megabytes(bytes: number): string {
  return String(bytes >= MEGABYTE ? Math.floor(bytes / MEGABYTE) : Math.round((bytes / MEGABYTE) * 10) / 10);
}
