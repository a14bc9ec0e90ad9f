import { newId, ReceivedDocumentId, type TrajectoryId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NotFoundError } from "../errors.ts";
import { givenCase } from "../testing/given-case.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";
import { receivedFileRoute } from "./received-file.ts";

let team: GivenTeam;
let trajectoryId: TrajectoryId;
beforeAll(async () => {
  team = await givenTeam();
  trajectoryId = await givenCase(team.hers, team.coach.membershipId);
});
afterAll(() => team.test.close());

const base64 = (text: string) => Buffer.from(text).toString("base64");
const paper = (told: object = {}) => ({
  trajectoryId,
  kind: "medical-letter" as const,
  title: "Brief huisarts.pdf",
  from: "practitioner" as const,
  datedOn: team.inDays(-3),
  content: base64("%PDF-1.7 kanarie"),
  ...told,
});
const kept = async (told: object = {}) => {
  const outcome = await team.hers.received.add(paper(told));
  if (!outcome.ok) throw new Error(outcome.refusal.kind);
  return outcome.value;
};
const listed = async (id: ReceivedDocumentId) =>
  (await team.hers.received.list({ trajectoryId })).documents.find((document) => document.id === id);

describe("a paper that came in", () => {
  it("is kept for the coach of the case, and leaves one audit row without its name", async () => {
    const { id, milestone } = await kept();
    expect(milestone).toBeNull();
    expect(await listed(id)).toMatchObject({ title: "Brief huisarts.pdf", shareable: false, sharing: null });
    const event = (await kept()) && (await team.lastEvent());
    expect(event).toMatchObject({ action: "received.added", details: { kind: "medical-letter" } });
    expect(JSON.stringify(event)).not.toContain("huisarts");
  });

  it("is read by her and by nobody else of the practice", async () => {
    const { id } = await kept();
    const serve = (actor: GivenTeam["coach"]["actor"] | object) =>
      receivedFileRoute.serve(
        team.test.service.contextFor({ actor: actor as typeof team.coach.actor, requestId: "r", action: "received.read" }),
        {
          trajectoryId,
          id,
        },
      );
    const file = await serve(team.coach.actor);
    expect(file.fileName).toBe(`medical-letter-${team.inDays(-3)}.pdf`);
    expect(file.bytes instanceof Uint8Array && Buffer.from(file.bytes).toString()).toBe("%PDF-1.7 kanarie");
    await expect(serve({ ...team.coach.actor, kind: "office" })).rejects.toBeInstanceOf(NotFoundError);
    for (const other of [team.office, team.colleague, team.stranger])
      await expect(other.received.list({ trajectoryId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const unknown = { trajectoryId, id: newId(ReceivedDocumentId) };
    await expect(team.hers.received.remove(unknown)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("ticks off the step of the law that it shows was met, once", async () => {
    const first = await kept({ kind: "first-year-evaluation", from: "employer" });
    expect(first.milestone).toEqual({ key: "eerstejaarsevaluatie", ticked: true });
    const again = await kept({ kind: "first-year-evaluation", from: "employer" });
    expect(again.milestone).toEqual({ key: "eerstejaarsevaluatie", ticked: false });
  });

  it.each([
    ["that is empty", { content: "" }, "empty"],
    ["that is a page of the web", { content: base64("<html>") }, "type-unknown"],
    ["of Word from before 2007", { content: Buffer.from([0xd0, 0xcf, 0x11, 0xe0]).toString("base64") }, "save-as-pdf"],
  ])("is refused in words when it is a file %s", async (_, told, kind) => {
    expect(await team.hers.received.add(paper(told))).toEqual({ ok: false, refusal: { kind } });
  });

  it("cannot be of a day to come", async () => {
    expect(await team.hers.received.add(paper({ datedOn: team.inDays(1) }))).toEqual({ ok: false, refusal: { kind: "in-the-future" } });
  });

  it("about health stays with her, whatever the client says", async () => {
    const { id } = await kept();
    const sharing = { with: ["manager" as const], clientAgreedOn: team.inDays(0) };
    expect(await team.hers.received.share({ trajectoryId, id, sharing })).toEqual({ ok: false, refusal: { kind: "about-health" } });
  });

  it("about work is opened on the client's word, shut again, and taken away with its copy", async () => {
    const { id } = await kept({ kind: "action-plan", from: "employer" });
    const sharing = { with: ["manager" as const, "hr" as const], clientAgreedOn: team.inDays(0) };
    expect(await team.hers.received.share({ trajectoryId, id, sharing })).toMatchObject({ ok: true });
    expect(await listed(id)).toMatchObject({ sharing });
    await team.hers.received.stopSharing({ trajectoryId, id });
    expect(await listed(id)).toMatchObject({ sharing: null });
    await team.hers.received.share({ trajectoryId, id, sharing });
    await team.hers.received.remove({ trajectoryId, id });
    expect(await listed(id)).toBeUndefined();
    const [copies] = await team.test.database.admin`select count(*)::int as left from work.shared_document where id = ${id}`;
    expect(copies?.["left"]).toBe(0);
  });
});
