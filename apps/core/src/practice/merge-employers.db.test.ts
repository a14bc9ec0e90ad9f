import { EMPLOYER_REFERENCES } from "@hervat/database/repositories";
import type { EmployerId } from "@hervat/domain/primitives";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { givenCase } from "../testing/given-case.ts";
import { givenOrder, givenWholeProfile } from "../testing/given-order.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

let team: GivenTeam;
beforeAll(async () => {
  team = await givenTeam();
});
afterAll(() => team.test.close());

let count = 0;
async function employer(told: Record<string, unknown> = {}) {
  count += 1;
  const name = `Werkgever ${count}`;
  const saved = await team.owner.practice.saveEmployer({ known: null, name, invoicing: { legalName: name, ...told } });
  if (!saved.ok) throw new Error("no employer");
  return { id: saved.value.employerId, version: saved.value.version, name };
}
const versionOf = ({ id, version }: { id: EmployerId; version: number }) => ({ id, version });
const clientOf = (id: EmployerId) => givenCase(team.hers, team.coach.membershipId, { employer: { kind: "known", id } });
const contactOf = (employerId: EmployerId) =>
  team.owner.practice.saveContact({
    kind: "manager",
    known: null,
    employerId,
    name: "J. Pels",
    email: null,
    phone: null,
    organisation: null,
  });
const sizes = async (kept: EmployerId, gone: EmployerId) => team.owner.practice.joinSize({ kept, gone });

describe("two employers that are one", () => {
  it("covers every table that names an employer", async () => {
    const tables = await team.test.database.admin<{ name: string }[]>`
      select distinct c.relname as name from pg_constraint k join pg_class c on c.oid = k.conrelid
      where k.contype = 'f' and k.confrelid = 'work.employer'::regclass order by 1`;
    expect(tables.map(({ name }) => `${name}s`)).toEqual(Object.keys(EMPLOYER_REFERENCES).sort());
  });

  it("keep every client, contact and invoice, however many each of them had", async () => {
    const few = fc.integer({ min: 0, max: 2 });
    await fc.assert(
      fc.asyncProperty(fc.tuple(few, few), fc.tuple(few, few), async (clients, contacts) => {
        const [kept, gone] = [await employer(), await employer({ kvkNumber: "12345678" })];
        for (const [index, one] of [kept, gone].entries()) {
          for (let more = clients[index] ?? 0; more > 0; more -= 1) await clientOf(one.id);
          for (let more = contacts[index] ?? 0; more > 0; more -= 1) await contactOf(one.id);
        }
        const before = await sizes(kept.id, gone.id);
        const joined = await team.owner.practice.joinEmployers({ kept: versionOf(kept), gone: versionOf(gone), fromGone: ["kvkNumber"] });
        expect(joined).toEqual({ ok: true, value: { version: kept.version + 1 } });
        const after = (await sizes(kept.id, kept.id)).kept;
        for (const kind of ["clients", "contacts", "invoices"] as const) expect(after[kind]).toBe(before.kept[kind] + before.gone[kind]);
        const list = await team.owner.practice.employers();
        expect(list.some(({ id }) => id === gone.id)).toBe(false);
        expect(list.find(({ id }) => id === kept.id)).toMatchObject({
          name: kept.name,
          invoicing: { kvkNumber: "12345678", legalName: kept.name },
        });
      }),
      { numRuns: 8 },
    );
  }, 60_000);

  it("leave an issued invoice as it was, word for word, and a concept to be made out anew", async () => {
    await givenWholeProfile(team);
    const trajectoryId = await givenOrder(team);
    const drafted = await team.owner.invoicing.draft({ trajectoryId });
    if (!drafted.ok) throw new Error(drafted.refusal.kind);
    const { invoiceId } = drafted.value;
    expect(await team.owner.invoicing.issue({ invoiceIds: [invoiceId] })).toMatchObject({ issued: [{ invoiceId }] });
    const rowOf = async () => {
      const [row] = await team.test.database
        .admin`select to_jsonb(i) - 'employer_id' as said, employer_id as of from billing.invoice i where id = ${invoiceId}`;
      return row;
    };
    const before = await rowOf();
    const gone = (await team.owner.practice.employers()).find(({ id }) => id === before?.["of"]);
    if (gone === undefined) throw new Error("no employer");
    const kept = await employer();
    expect((await sizes(kept.id, gone.id)).gone).toMatchObject({ clients: 1, invoices: 1 });
    expect(await team.office.practice.joinEmployers({ kept: versionOf(kept), gone: versionOf(gone), fromGone: [] })).toMatchObject({
      ok: true,
    });
    expect(await rowOf()).toEqual({ said: before?.["said"], of: kept.id });
    expect(await team.lastEvent()).toMatchObject({ action: "employer.merged", outcome: "done", details: { clients: 1, invoices: 1 } });
    await expect(team.test.database.admin`update billing.invoice set employer_id = ${gone.id} where id = ${invoiceId}`).rejects.toThrow(
      "never changed",
    );
  });

  it("are proposed when they look alike, and joined by owner or office as they stand now", async () => {
    const one = await employer({ kvkNumber: "99999990" });
    const other = await employer({ kvkNumber: "99999990" });
    expect(await team.owner.practice.doubles()).toContainEqual({ one: one.id, other: other.id, because: "kvk-number" });
    const pair = { kept: versionOf(one), gone: versionOf(other), fromGone: [] };
    expect(await team.owner.practice.joinEmployers({ ...pair, gone: pair.kept })).toEqual({
      ok: false,
      refusal: { kind: "one-and-the-same" },
    });
    await expect(team.owner.practice.joinEmployers({ ...pair, gone: { ...pair.gone, version: 9 } })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    for (const who of [team.hers, team.stranger])
      await expect(who.practice.joinEmployers(pair)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(team.visitor.practice.joinEmployers(pair)).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });
});
