import { createHash, randomBytes } from "node:crypto";
import { documentRepository } from "@hervat/database/repositories";
import { documents } from "@hervat/database/schema";
import { DocumentId, newId } from "@hervat/domain/primitives";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { VERIFY_BUDGET } from "../sign-in/budgets.ts";
import { givenCase } from "../testing/given-case.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

let team: GivenTeam;
beforeAll(async () => {
  team = await givenTeam();
});
afterAll(() => team.test.close());

const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const ask = (sha256: string) => team.visitor.verify.document({ sha256 });

async function givenDocument(bytes: Uint8Array, madeBy = { pluginId: "evaluation", pluginVersion: "1.0.0" }): Promise<DocumentId> {
  const trajectoryId = await givenCase(team.hers, team.coach.membershipId);
  const id = newId(DocumentId);
  await team.test.service.database.transactAs("coach", { tenant: team.practice.id }, async (tx) => {
    const sealer = await team.test.service.keyring.sealerFor(tx, team.practice.id);
    const about = { trajectoryId, kind: "evaluation", audience: "manager", standing: "final", reportVersionId: null } as const;
    const made = {
      invoiceId: null,
      batchItemId: null,
      mediaType: "application/pdf",
      createdAt: new Date("2026-11-20T09:00:00Z"),
      releasedAt: null,
    };
    await documentRepository(tx, team.practice.id, sealer).add({ id, ...about, ...made, madeBy }, bytes);
  });
  return id;
}

describe("whoever holds a file", () => {
  it("is told without signing in that it is ours, by what and when it was made, and nothing else", async () => {
    const bytes = randomBytes(500);
    await givenDocument(bytes);
    expect(await ask(hashOf(bytes))).toEqual({
      ok: true,
      value: {
        kind: "ours",
        standing: "final",
        madeBy: { pluginId: "evaluation", pluginVersion: "1.0.0" },
        madeAt: new Date("2026-11-20T09:00:00Z"),
      },
    });
  });

  it("is told that one with a byte changed is not", async () => {
    const bytes = randomBytes(500);
    await givenDocument(bytes);
    expect(await ask(hashOf(Buffer.concat([bytes, Buffer.from([0])])))).toEqual({ ok: true, value: { kind: "unknown" } });
  });

  it("finds nothing of a document that was erased", async () => {
    const bytes = randomBytes(500);
    const id = await givenDocument(bytes);
    await team.test.service.database.transactAs("coach", { tenant: team.practice.id }, (tx) =>
      tx.delete(documents).where(eq(documents.id, id)),
    );
    expect(await ask(hashOf(bytes))).toEqual({ ok: true, value: { kind: "unknown" } });
  });

  it("cannot walk the list: after so many questions from one address it waits", async () => {
    let refused = 0;
    for (let asked = 0; asked <= VERIFY_BUDGET.max; asked++) if (!(await ask(hashOf(randomBytes(8)))).ok) refused++;
    expect(refused).toBeGreaterThan(0);
    expect(await ask(hashOf(randomBytes(8)))).toMatchObject({ ok: false, refusal: { kind: "too-many-tries" } });
  });
});
