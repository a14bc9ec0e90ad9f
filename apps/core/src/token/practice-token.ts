import { createHash, randomBytes } from "node:crypto";
import { PracticeId } from "@hervat/domain/primitives";

const SECRET_BYTES = 32;
const UUID_BYTES = 16;

/** What a token opens. It is part of what is hashed: a token of one purpose never opens another. */
export type TokenPurpose = "calendar feed" | "invitation" | "link";

export interface ReadToken {
  practiceId: PracticeId;
  hash: Uint8Array;
}

/** What stands in an address: the practice, so that its rows can be asked, and 256 bits that nobody guesses. Only its hash is kept. */
export function makePracticeToken(purpose: TokenPurpose, practiceId: PracticeId): { token: string; hash: Uint8Array } {
  const bytes = Buffer.concat([Buffer.from(practiceId.replaceAll("-", ""), "hex"), randomBytes(SECRET_BYTES)]);
  return { token: bytes.toString("base64url"), hash: hashOf(purpose, bytes) };
}

/** @returns undefined for what is no token of ours, another spelling of one included. */
export function readPracticeToken(purpose: TokenPurpose, token: string): ReadToken | undefined {
  const bytes = Buffer.from(token, "base64url");
  if (bytes.length !== UUID_BYTES + SECRET_BYTES || bytes.toString("base64url") !== token) return undefined;
  const hex = bytes.subarray(0, UUID_BYTES).toString("hex");
  const id = PracticeId.safeParse(hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5"));
  return id.success ? { practiceId: id.data, hash: hashOf(purpose, bytes) } : undefined;
}

function hashOf(purpose: TokenPurpose, bytes: Buffer): Uint8Array {
  return createHash("sha256").update(`hervat ${purpose}`).update(bytes).digest();
}
