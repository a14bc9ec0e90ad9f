import { type MembershipId, newId, PlainDate, ReceivedDocumentId } from "@hervat/domain/primitives";
import type { ReceivedDocument, ReceivedKind } from "@hervat/domain/received";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  createTestDatabase,
  givenPractice,
  givenTrajectory,
  inPractice,
  TEST_NOW,
  type TestDatabase,
  type TestPractice,
} from "../testing/index.ts";
import { receivedDocumentRepository } from "./received-document.ts";
import { sharedDocumentRepository } from "./shared-document.ts";

let database: TestDatabase;
let practice: TestPractice;
let given: Awaited<ReturnType<typeof givenTrajectory>>;
beforeAll(async () => {
  database = await createTestDatabase();
  practice = await givenPractice(database);
  given = await givenTrajectory(database, practice);
});
afterAll(() => database.close());

const bytes = Buffer.from("%PDF-1.7 probleemanalyse");
const asCoach = <Value>(work: (papers: ReturnType<typeof receivedDocumentRepository>) => Promise<Value>) =>
  inPractice(database, practice, (tx, sealer) => work(receivedDocumentRepository(tx, sealer)));
const asManager = <Value>(reader: "manager" | "hr", work: (papers: ReturnType<typeof sharedDocumentRepository>) => Promise<Value>) =>
  database.transactAs("manager", { tenant: practice.id }, (tx) => work(sharedDocumentRepository(tx, practice.id, reader)));

async function givenPaper(kind: ReceivedKind): Promise<ReceivedDocument> {
  const coach: MembershipId = given.trajectory.coachMembershipId;
  const document: ReceivedDocument = {
    ...{ id: newId(ReceivedDocumentId), trajectoryId: given.trajectory.id, kind, title: "PA mevrouw De Wit.pdf", from: "bedrijfsarts" },
    ...{ datedOn: PlainDate.parse("2026-02-10"), mediaType: "application/pdf", size: bytes.length, addedBy: coach, addedAt: TEST_NOW },
    seenAt: null,
    sharing: null,
  };
  await asCoach((papers) => papers.add(document, bytes));
  return document;
}

const bySomeone = () => ({ sharedBy: given.trajectory.coachMembershipId, sharedAt: TEST_NOW });

describe("a paper that came in", () => {
  it("is kept sealed, name and content, and comes back as it was", async () => {
    const document = await givenPaper("medical-letter");
    expect(await asCoach((papers) => papers.find(document.id))).toEqual(document);
    expect(Buffer.from((await asCoach((papers) => papers.bytes(document.id))) ?? [])).toEqual(bytes);
    const [row] = await database.admin`select title, content from care.received_document where id = ${document.id}`;
    expect(Buffer.concat([row?.["title"], row?.["content"]]).toString("latin1")).not.toMatch(/Wit|PDF/);
  });

  it("about work is opened for whom the client agreed with, and shut again", async () => {
    const document = await givenPaper("problem-analysis");
    const sharing = { with: ["hr" as const], clientAgreedOn: PlainDate.parse("2026-02-12") };
    await asCoach((papers) => papers.share(document, sharing, bySomeone()));
    expect(await asCoach((papers) => papers.find(document.id))).toEqual({ ...document, sharing });
    expect((await asManager("hr", (papers) => papers.ofTrajectory(document.trajectoryId))).map(({ id }) => id)).toEqual([document.id]);
    expect(Buffer.from((await asManager("hr", (papers) => papers.find(document.id)))?.bytes ?? [])).toEqual(bytes);
    expect(await asManager("manager", (papers) => papers.find(document.id))).toBeUndefined();

    await asCoach((papers) => papers.stopSharing(document.id));
    expect(await asManager("hr", (papers) => papers.find(document.id))).toBeUndefined();
  });

  it("about health has no row that an employer's role could read, whatever the code above it says", async () => {
    const document = await givenPaper("medical-letter");
    const sharing = { with: ["manager" as const], clientAgreedOn: PlainDate.parse("2026-02-12") };
    await expect(asCoach((papers) => papers.share(document, sharing, bySomeone()))).rejects.toMatchObject({
      constraint: "kind_is_about_work",
    });
  });

  it("is gone with every copy once it is taken away", async () => {
    const document = await givenPaper("action-plan");
    await asCoach((papers) => papers.share(document, { with: ["manager"], clientAgreedOn: document.datedOn }, bySomeone()));
    await asCoach((papers) => papers.remove(document.id));
    expect(await asCoach((papers) => papers.find(document.id))).toBeUndefined();
    expect(await asManager("manager", (papers) => papers.find(document.id))).toBeUndefined();
  });
});
