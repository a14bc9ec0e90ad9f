import { createHash, randomBytes } from "node:crypto";
import { PracticeId } from "@hervat/domain/primitives";

const SECRET_BYTES = 32;

/** What stands in the address: the practice, so that its rows can be asked, and 256 bits that nobody guesses. Only its hash is kept. */
export function makeFeedToken(practiceId: PracticeId): { token: string; hash: Uint8Array } {
  const bytes = Buffer.concat([Buffer.from(practiceId.replaceAll("-", ""), "hex"), randomBytes(SECRET_BYTES)]);
  return { token: bytes.toString("base64url"), hash: hashOf(bytes) };
}

/** @returns undefined for what is no token of ours. */
export function readFeedToken(token: string): { practiceId: PracticeId; hash: Uint8Array } | undefined {
  const bytes = Buffer.from(token, "base64url");
  if (bytes.length !== 16 + SECRET_BYTES || bytes.toString("base64url") !== token) return undefined;
  const hex = bytes.subarray(0, 16).toString("hex");
  const id = PracticeId.safeParse(hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5"));
  return id.success ? { practiceId: id.data, hash: hashOf(bytes) } : undefined;
}

function hashOf(bytes: Buffer): Uint8Array {
  return createHash("sha256").update("hervat calendar feed").update(bytes).digest();
}
