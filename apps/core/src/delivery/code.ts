import { createHash, randomBytes, randomInt, scrypt, timingSafeEqual } from "node:crypto";

/** Without what looks alike: 0 and O, 1 and I and L. */
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const LENGTH = 8;
const SALT_BYTES = 16;
const KEY_BYTES = 32;
const SECRET_BYTES = 32;

/** A code to read aloud: in two groups of four. Of 31 signs and 8 places: 39 bits, and five tries. */
export function makeCode(): string {
  const code = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
  return `${code.slice(0, 4)} ${code.slice(4)}`;
}

/** How a code is kept: salt and scrypt of it, bound to the secret of this installation. */
export async function hashCode(code: string, secret: string, salt: Uint8Array = randomBytes(SALT_BYTES)): Promise<Uint8Array> {
  const plain = code.toUpperCase().replaceAll(/[^0-9A-Z]/g, "");
  const key = await new Promise<Buffer>((resolve, reject) => {
    scrypt(`delivery code ${secret} ${plain}`, salt, KEY_BYTES, (error, made) => (error ? reject(error) : resolve(made)));
  });
  return new Uint8Array(Buffer.concat([salt, key]));
}

export async function isCode(kept: Uint8Array, code: string, secret: string): Promise<boolean> {
  const tried = await hashCode(code, secret, kept.subarray(0, SALT_BYTES));
  return tried.length === kept.length && timingSafeEqual(tried, kept);
}

/** What a browser keeps for a session, or a device for later: 256 bits, of which only the hash is stored. */
export function makeProof(): { proof: string; hash: Uint8Array } {
  const proof = randomBytes(SECRET_BYTES).toString("base64url");
  return { proof, hash: proofHash(proof) };
}

export function proofHash(proof: string): Uint8Array {
  return new Uint8Array(createHash("sha256").update("hervat delivery proof ").update(proof).digest());
}
