import { createHash, randomBytes } from "node:crypto";
import { CannotOpenError, open, seal } from "./seal.ts";

/**
 * Wraps and unwraps the data keys of practices: all that is asked of whoever keeps the key above them. Today that is this process, with
 * a key out of the environment or a file, never out of the database. A key service behind a network answers later: hence promises.
 */
export interface KeyEncryptionKey {
  /** Tells one key from another without telling what it is. */
  readonly fingerprint: string;
  /** A new data key, readable and wrapped. */
  makeDataKey(tenant: string, number: number): Promise<{ key: Uint8Array; wrapped: Uint8Array }>;
  /** @throws CannotOpenError when it was wrapped by another key, or for another practice */
  unwrap(tenant: string, number: number, wrapped: Uint8Array): Promise<Uint8Array>;
}

/** `bytes` are 32. */
export function keyEncryptionKey(bytes: Uint8Array): KeyEncryptionKey {
  if (bytes.length !== 32) throw new Error("a key-encryption key is 32 bytes");
  const place = (tenant: string, number: number) => ({ tenant, table: "identity.practice_key", row: String(number), column: "wrapped" });
  return {
    fingerprint: createHash("sha256").update("hervat key-encryption key").update(bytes).digest("hex").slice(0, 16),
    makeDataKey: async (tenant, number) => {
      const key = randomBytes(32);
      return { key, wrapped: seal(bytes, 0, place(tenant, number), key) };
    },
    unwrap: async (tenant, number, wrapped) => {
      const key = open((wrappedBy) => (wrappedBy === 0 ? bytes : undefined), place(tenant, number), wrapped);
      if (key.length !== 32) throw new CannotOpenError(place(tenant, number));
      return key;
    },
  };
}
