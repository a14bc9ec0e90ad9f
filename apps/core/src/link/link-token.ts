import { createHash, randomBytes } from "node:crypto";
import { PracticeId } from "@hervat/domain/primitives";

const SECRET_BYTES = 32;
const UUID_BYTES = 16;

/** What stands in the address: the practice, so that its rows can be asked, and 256 bits that nobody guesses. Only its hash is kept. */
export function makeLinkToken(practiceId: PracticeId): { token: string; hash: Uint8Array } {
  const tenant = Buffer.from(practiceId.replaceAll("-", ""), "hex");
  const bytes = Buffer.concat([tenant, randomBytes(SECRET_BYTES)]);
  return { token: bytes.toString("base64url"), hash: hashOf(bytes) };
}

/** @returns undefined for what is no token of ours. */
export function readLinkToken(token: string): { practiceId: PracticeId; hash: Uint8Array } | undefined {
  const bytes = Buffer.from(token, "base64url");
  if (bytes.length !== UUID_BYTES + SECRET_BYTES) return undefined;
  const hex = bytes.subarray(0, UUID_BYTES).toString("hex");
  const id = PracticeId.safeParse(hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5"));
  return id.success ? { practiceId: id.data, hash: hashOf(bytes) } : undefined;
}

/** Hashed with a word of its own: a token of an invitation never opens a link, nor the other way round. */
function hashOf(bytes: Buffer): Uint8Array {
  return createHash("sha256").update("hervat link").update(bytes).digest();
}
