import { day, newId, OfferId } from "@hervat/domain/primitives";
import { acceptOffer, askAboutOffer, type Offer, withdrawOffer } from "@hervat/domain/referral";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  createTestDatabase,
  type FullPractice,
  givenFullPractice,
  givenSentOffer,
  inPractice,
  TEST_NOW,
  type TestDatabase,
} from "../testing/index.ts";
import { assignmentRepository } from "./assignment.ts";
import { linkRepository } from "./link.ts";
import { offerRepository } from "./offer.ts";
import { offerEventRepository } from "./offer-event.ts";
import { StaleSaveError } from "./stored.ts";

let database: TestDatabase;
let practice: FullPractice;
const today = day("2026-03-02");
const answer = { name: "R. Pels", function: "Inkoper", purchaseOrder: "PO-1", invoiceAddress: null, invoiceEmail: null, chosen: [0] };

beforeAll(async () => {
  database = await createTestDatabase();
  practice = await givenFullPractice(database);
});
afterAll(() => database.close());

const given = () => inPractice(database, practice, (tx, sealer) => givenSentOffer(tx, sealer, practice, practice.dossier.trajectory.id));
const asLink = <Value>(work: (offers: ReturnType<typeof offerRepository>) => Promise<Value>) =>
  database.transactAs("link", { tenant: practice.id }, (tx) => work(offerRepository(tx, practice.id)));
const done = (result: { ok: true; value: Offer } | { ok: false; refusal: unknown }): Offer => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};

describe("an offer in the database", () => {
  it("comes back as it was written, in every state", async () => {
    const sent = await given();
    const states = [sent, done(askAboutOffer(sent, today)), done(acceptOffer(sent, answer, today)), done(withdrawOffer(sent, today))];
    for (const value of states) {
      const id = newId(OfferId);
      const copy = await inPractice(database, practice, async (tx) => {
        const offers = offerRepository(tx, practice.id);
        const number = await offers.nextNumber(value.trajectoryId);
        await offers.add({ ...value, id, number }, TEST_NOW);
        return { read: await offers.find(id), number };
      });
      expect(copy.read).toEqual({ version: 1, value: { ...value, id, number: copy.number } });
    }
  });

  it("is found and answered by its link, and whoever saves second is told", async () => {
    const sent = await given();
    const read = await asLink((offers) => offers.byLink(sent.sending.linkId));
    if (read === undefined) throw new Error("the link opens nothing");
    await asLink((offers) => offers.saveAnswer({ version: read.version, value: done(acceptOffer(read.value, answer, today)) }));
    const second = inPractice(database, practice, (tx) =>
      offerRepository(tx, practice.id).save({ version: read.version, value: done(withdrawOffer(read.value, today)) }),
    );
    await expect(second).rejects.toBeInstanceOf(StaleSaveError);
    expect((await asLink((offers) => offers.byLink(sent.sending.linkId)))?.value.status).toBe("accepted");
  });

  it("cannot be written by the role of a link beyond its answer", async () => {
    const { id } = await given();
    const change = database.transactAs("link", { tenant: practice.id }, (tx) => offerRepository(tx, practice.id).removeConcept(id));
    await expect(change).rejects.toMatchObject({ code: "42501" });
  });

  it("keeps what was written sealed, and never loses a line of its course", async () => {
    const { id } = await given();
    const { rows, stored } = await inPractice(database, practice, async (tx, sealer) => {
      await offerEventRepository(tx, sealer).add(
        id,
        { id: newId(OfferId), kind: "question", at: TEST_NOW, name: "R. Pels", text: "Wanneer begint het?" },
        null,
      );
      return { rows: (await offerEventRepository(tx, sealer).ofOffers([id])).get(id), stored: id };
    });
    expect(rows?.map(({ kind, text }) => [kind, text]).at(-1)).toEqual(["question", "Wanneer begint het?"]);
    const [plain] =
      await database.admin`select string_agg(encode(text, 'escape'), '') as all from billing.offer_event where offer_id = ${stored}`;
    expect(String(plain?.["all"])).not.toContain("Wanneer");
  });
});

describe("a link in the database", () => {
  it("opens until it is revoked or runs out", async () => {
    const hash = new Uint8Array(32).fill(7);
    const { trajectoryId } = await inPractice(database, practice, (tx, sealer) =>
      givenSentOffer(tx, sealer, practice, practice.dossier.trajectory.id, hash),
    );
    const open = (now: Date) =>
      database.transactAs("link", { tenant: practice.id }, (tx) => linkRepository(tx, practice.id).findOpen(hash, now));
    expect((await open(TEST_NOW))?.purpose).toBe("offer");
    expect(await open(new Date("2100-01-02"))).toBeUndefined();
    await inPractice(database, practice, (tx) => linkRepository(tx, practice.id).revokeAll(trajectoryId, "offer", TEST_NOW));
    expect(await open(TEST_NOW)).toBeUndefined();
  });
});

describe("an assignment", () => {
  it("keeps every earlier state, and of two changes at once one is told that it came second", async () => {
    const { id: trajectoryId } = practice.dossier.trajectory;
    const change = (number: number, orderReference: string) =>
      inPractice(database, practice, async (tx) => {
        const assignments = assignmentRepository(tx, practice.id);
        const [newest] = await assignments.history(trajectoryId);
        if (newest === undefined) throw new Error("there is no assignment");
        const assignment = { ...newest.assignment, orderReference };
        await assignments.add({ trajectoryId, number, recordedAt: TEST_NOW, assignment }, practice.coach.membershipId);
      });
    const outcomes = await Promise.allSettled([change(2, "EEN"), change(2, "TWEE")]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const history = await inPractice(database, practice, (tx) => assignmentRepository(tx, practice.id).history(trajectoryId));
    expect(history.map(({ number }) => number)).toEqual([2, 1]);
    expect(history.at(-1)?.assignment.orderReference).toBe("INK-77");
  });
});
