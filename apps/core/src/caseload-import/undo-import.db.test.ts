import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callAs } from "../testing/call-as.ts";
import { givenBasis } from "../testing/given-case.ts";
import { type ImportTest, startImportTest } from "./import-test-service.ts";
import { csvOf, row } from "./testing.ts";

let test: ImportTest;
beforeAll(async () => {
  test = await startImportTest();
});
afterAll(() => test.close());

type Place = Awaited<ReturnType<ImportTest["fresh"]>>;
const lastRun = async ({ owner }: Place) => {
  const [run] = await test.as(owner).runs();
  if (run === undefined) throw new Error("nothing was imported");
  return run;
};
const counts = async ({ practice }: Place) =>
  Promise.all(
    ["work.client", "work.trajectory", "work.spell", "work.employer", "work.contact"].map((table) => test.count(table, practice)),
  );

describe("an import that is taken back", () => {
  it("leaves nothing of what it made", async () => {
    const place = await test.fresh();
    await test.imported(place.owner, csvOf([row(), row({ clientCode: "C-2", clientName: "Ali Kaya" })]));
    const { id, mayUndo } = await lastRun(place);
    expect(mayUndo).toBe(true);

    expect(await test.as(place.owner).undo({ id })).toEqual({ ok: true, value: { removed: 2, restored: 0, kept: [] } });
    expect(await counts(place)).toEqual([0, 0, 0, 0, 0]);
    expect(await test.as(place.owner).undo({ id })).toEqual({ ok: false, refusal: { kind: "undone-before" } });
    expect(await lastRun(place)).toMatchObject({ mayUndo: false });
  });

  it("gives a client who was there before her old data back", async () => {
    const place = await test.fresh();
    await test.imported(place.owner, csvOf([row()]));
    await test.imported(
      place.owner,
      csvOf([row({ jobTitle: "Teamleider", purchaseOrder: "PO-9", managerName: "Ans Bos", managerEmail: "a.bos@gemeente.example" })]),
    );
    const { id } = await lastRun(place);
    expect(await test.as(place.owner).undo({ id })).toEqual({ ok: true, value: { removed: 0, restored: 1, kept: [] } });
    const [client] = await test.database.admin`select function from work.client where tenant_id = ${place.practice.id}`;
    const [order] = await test.database.admin`select t.purchase_order, t.manager_since, m.name as manager
      from work.trajectory t join work.contact m on m.id = t.manager_contact_id where t.tenant_id = ${place.practice.id}`;
    expect(client?.["function"]).toBe("Planner");
    // He was there from the start, and reads from the start again.
    expect(order).toMatchObject({ purchase_order: null, manager: "Jan Pels", manager_since: null });
  });

  it("leaves a case on which someone worked since as it is, and names it", async () => {
    const place = await test.fresh();
    await test.imported(place.owner, csvOf([row(), row({ clientCode: "C-2" })]));
    const [worked] = await test.database.admin`
      select t.id from work.trajectory t join work.client c on c.tenant_id = t.tenant_id and c.id = t.client_id
      where t.tenant_id = ${place.practice.id} and c.code = 'C-2'`;
    await givenBasis(callAs(test.service, place.owner.actor), worked?.["id"]);
    const { id } = await lastRun(place);
    expect(await test.as(place.owner).undo({ id })).toEqual({ ok: true, value: { removed: 1, restored: 0, kept: ["C-2"] } });
    expect((await counts(place)).slice(0, 2)).toEqual([1, 1]);
  });

  it("is hers who did it, or of who runs the practice; to a colleague it does not exist", async () => {
    const place = await test.fresh();
    await test.imported(place.owner, csvOf([row()]));
    const { id } = await lastRun(place);
    await expect(test.as(place.coach).undo({ id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const elsewhere = await test.fresh();
    await expect(test.as(elsewhere.owner).undo({ id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is too late after a day", async () => {
    const place = await test.fresh();
    await test.imported(place.owner, csvOf([row()]));
    const { id } = await lastRun(place);
    await test.database.admin`update work.import_run set created_at = created_at - interval '25 hours' where id = ${id}`;
    expect(await test.as(place.owner).undo({ id })).toEqual({ ok: false, refusal: { kind: "too-long-ago" } });
    expect(await lastRun(place)).toMatchObject({ mayUndo: false });
  });
});
