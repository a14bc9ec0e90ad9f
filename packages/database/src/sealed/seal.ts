import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from "node:crypto";
import type { Sealed } from "./sealed-value.ts";

const VERSION = 1;
const NONCE = 12;
const TAG = 16;
/** version 1, key number 4, nonce 12, tag 16 */
const HEADER = 1 + 4 + NONCE + TAG;

/** Where a sealed value belongs; it opens nowhere else. */
export interface Place {
  readonly tenant: string;
  /** `schema.table` */
  readonly table: string;
  /** The key of the row; ids are made in code, so it is known before the row is written. */
  readonly row: string;
  readonly column: string;
}

/** The value was changed, cut off, moved to another place, or sealed with another key. Says nothing of what was in it. */
export class CannotOpenError extends Error {
  constructor(place: Place) {
    super(`a sealed value of ${place.table}.${place.column} does not open in row ${place.row}`);
    this.name = "CannotOpenError";
  }
}

/** AES-256-GCM with the place as additional data. `key` is 32 bytes, `keyNumber` names it for the day there is a newer one. */
export function seal(key: Uint8Array | KeyObject, keyNumber: number, place: Place, plain: Uint8Array): Sealed {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv("aes-256-gcm", key, nonce, { authTagLength: TAG });
  cipher.setAAD(additionalData(place, keyNumber));
  const head = Buffer.alloc(HEADER);
  head.writeUInt8(VERSION, 0);
  head.writeUInt32BE(keyNumber, 1);
  nonce.copy(head, 5);
  const sealed = Buffer.concat([head, cipher.update(plain), cipher.final()]);
  // Known only now that the last byte is sealed; a document is too large to be copied once more for it.
  cipher.getAuthTag().copy(sealed, 5 + NONCE);
  return asSealed(sealed);
}

/** @throws CannotOpenError */
export function open(keyOf: (keyNumber: number) => Uint8Array | KeyObject | undefined, place: Place, sealed: Uint8Array): Uint8Array {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  if (bytes.length < HEADER || bytes.readUInt8(0) !== VERSION) throw new CannotOpenError(place);
  const keyNumber = bytes.readUInt32BE(1);
  const key = keyOf(keyNumber);
  if (key === undefined) throw new CannotOpenError(place);
  try {
    const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(5, 5 + NONCE), { authTagLength: TAG });
    decipher.setAAD(additionalData(place, keyNumber));
    decipher.setAuthTag(bytes.subarray(5 + NONCE, HEADER));
    return Buffer.concat([decipher.update(bytes.subarray(HEADER)), decipher.final()]);
  } catch {
    throw new CannotOpenError(place);
  }
}

/** Every part goes with its length before it, so that no two places give the same bytes. */
function additionalData({ tenant, table, row, column }: Place, keyNumber: number): Buffer {
  const parts = [tenant, table, row, column, String(keyNumber)].flatMap((part) => {
    const bytes = Buffer.from(part, "utf8");
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    return [length, bytes];
  });
  return Buffer.concat([Buffer.from([VERSION]), ...parts]);
}

/** The mark exists only in the type; what `seal` returns and what a `sealed()` column holds are the only bytes that carry it. */
function asSealed(bytes: Uint8Array): Sealed {
  return bytes as Sealed;
}
