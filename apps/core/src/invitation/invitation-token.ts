import { createHash, randomBytes } from "node:crypto";
import { PracticeId } from "@hervat/domain/primitives";

const SECRET_BYTES = 32;

/** What stands in the link: the practice, so that its rows can be asked, and 256 bits that nobody guesses. Only its hash is kept. */
export function makeInvitationToken(practiceId: PracticeId): { token: string; hash: Uint8Array } {
  const tenant = Buffer.from(practiceId.replaceAll("-", ""), "hex");
  const bytes = Buffer.concat([tenant, randomBytes(SECRET_BYTES)]);
  return { token: bytes.toString("base64url"), hash: hashOf(bytes) };
}

/** @returns undefined for what is no token of ours. */
export function readInvitationToken(token: string): { practiceId: PracticeId; hash: Uint8Array } | undefined {
  const bytes = Buffer.from(token, "base64url");
  if (bytes.length !== 16 + SECRET_BYTES) return undefined;
  const hex = bytes.subarray(0, 16).toString("hex");
  const id = PracticeId.safeParse(hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5"));
  return id.success ? { practiceId: id.data, hash: hashOf(bytes) } : undefined;
}

function hashOf(bytes: Buffer): Uint8Array {
  return createHash("sha256").update("hervat invitation").update(bytes).digest();
}
