import { randomUUID } from "node:crypto";
import { PracticeId } from "@hervat/domain/primitives";
import { describe, expect, it } from "vitest";
import { makePracticeToken, readPracticeToken, type TokenPurpose } from "./practice-token.ts";

const practiceId = PracticeId.parse(randomUUID());
const purposes: readonly TokenPurpose[] = ["calendar feed", "invitation", "link"];

describe("the token of an address", () => {
  it.each(purposes)("of a %s names its practice and is known by its hash alone", (purpose) => {
    const { token, hash } = makePracticeToken(purpose, practiceId);
    expect(readPracticeToken(purpose, token)).toEqual({ practiceId, hash });
    expect(Buffer.from(token, "base64url").includes(Buffer.from(hash))).toBe(false);
  });

  it("is never made twice", () => {
    expect(makePracticeToken("link", practiceId).token).not.toBe(makePracticeToken("link", practiceId).token);
  });

  it("has another hash for every purpose, so an invitation opens no link", () => {
    const { token } = makePracticeToken("link", practiceId);
    const hashes = purposes.map((purpose) => String(readPracticeToken(purpose, token)?.hash));
    expect(new Set(hashes).size).toBe(purposes.length);
  });

  it("is read in one spelling only", () => {
    const { token } = makePracticeToken("link", practiceId);
    for (const other of [`${token}=`, ` ${token}`, token.slice(1), `${token}A`, "", "x".repeat(64)]) {
      expect(readPracticeToken("link", other)?.practiceId, other).not.toBe(practiceId);
    }
  });
});
