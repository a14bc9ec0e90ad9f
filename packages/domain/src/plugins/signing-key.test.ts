import { expect, it } from "vitest";
import { newId, SigningKeyId } from "../primitives/index.ts";
import { signatureRefusal, signatureStanding } from "./index.ts";

const oost = { id: newId(SigningKeyId), name: "Arbodienst Oost", publicKey: "…", fingerprint: "a".repeat(64) };

it("a report is signed by a key that the practice knows, by one that it does not know, or not at all", () => {
  expect(signatureStanding(oost.fingerprint, [oost])).toEqual({ kind: "known", name: "Arbodienst Oost", fingerprint: oost.fingerprint });
  expect(signatureStanding("b".repeat(64), [oost])).toEqual({ kind: "unknown", fingerprint: "b".repeat(64) });
  expect(signatureStanding(null, [oost])).toEqual({ kind: "unsigned" });
});

it("only where the practice says so, a report without a known signature is refused, and it is said which of both it lacks", () => {
  const [known, unknown, unsigned] = [oost.fingerprint, "b".repeat(64), null].map((by) => signatureStanding(by, [oost]));
  if (known === undefined || unknown === undefined || unsigned === undefined) throw new Error("three standings");
  expect([known, unknown, unsigned].map((standing) => signatureRefusal(standing, false))).toEqual([undefined, undefined, undefined]);
  expect([known, unknown, unsigned].map((standing) => signatureRefusal(standing, true))).toEqual([
    undefined,
    { kind: "signed-by-unknown" },
    { kind: "not-signed" },
  ]);
});
