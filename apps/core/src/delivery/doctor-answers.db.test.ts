import { DocumentId, newId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { receivedFileRoute } from "../received/received-file.ts";
import { givenClient } from "../testing/given-client.ts";
import { DOCTOR, deliveryDesk, SECRET } from "../testing/given-delivery.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

let team: GivenTeam;
let desk: ReturnType<typeof deliveryDesk>;
beforeAll(async () => {
  team = await givenTeam();
  desk = deliveryDesk(team);
});
afterAll(() => team.test.close());

describe("what he says back", () => {
  it("can be answered: received, a question for the next report, and an advice that lies in the file", async () => {
    const sent = await desk.givenSent();
    const { proof } = await desk.entered(sent);
    const his = desk.by(sent, proof);
    await his.acknowledge();
    expect((await his.page()).acknowledgedOn).toBe(team.inDays(0));
    await his.ask({ text: "Wat kan zij in de ochtend aan?" });
    expect((await team.hers.people.questions({ trajectoryId: sent.trajectoryId }))[0]).toMatchObject({
      text: "Wat kan zij in de ochtend aan?",
    });
    expect(await his.advise({ content: Buffer.from("geen bestand").toString("base64") })).toMatchObject({ ok: false });
    expect(await his.advise({ content: Buffer.from("%PDF-1.7 advies").toString("base64") })).toEqual({ ok: true, value: null });
    const { documents } = await team.hers.received.list({ trajectoryId: sent.trajectoryId });
    expect(documents).toMatchObject([{ kind: "doctors-advice", from: "bedrijfsarts" }]);
  });

  it("waits for the coach until she answered his question and opened his advice; he reads her answer where he asked", async () => {
    const sent = await desk.givenSent();
    const { trajectoryId } = sent;
    const { proof } = await desk.entered(sent);
    const his = desk.by(sent, proof);
    const waits = async () =>
      (await team.hers.today.read()).waits.filter((wait) => wait.trajectoryId === trajectoryId).map(({ kind }) => kind);
    await team.hers.questionnaire.passMoment({ trajectoryId, moment: "start", passed: true });
    const before = await waits();
    await his.ask({ text: "Wat kan zij in de ochtend aan?" });
    await his.advise({ text: `Begin met twee uur. ${SECRET}` });
    expect(await waits()).toEqual([...before, "doctor-question", "doctor-advice"]);
    expect((await his.page()).questions).toMatchObject([{ text: "Wat kan zij in de ochtend aan?", answer: null }]);

    const [asked] = await team.hers.people.questions({ trajectoryId });
    if (asked === undefined) throw new Error("no question");
    const { id, version } = asked;
    await team.hers.people.answerQuestion({ trajectoryId, id, version, text: `Twee uur, zegt zij. ${SECRET}` });
    await expect(team.hers.people.answerQuestion({ trajectoryId, id, version, text: "Drie uur." })).rejects.toThrow();
    expect((await his.page()).questions).toMatchObject([{ answer: `Twee uur, zegt zij. ${SECRET}`, answeredOn: team.inDays(0) }]);
    expect(await desk.by(sent).knock()).toEqual({ opened: false, bySms: false });
    await expect(desk.by(sent).page()).rejects.toThrow();

    const { herself } = await givenClient(team, trajectoryId);
    expect(await herself.ownReport.fromDoctor({ trajectoryId })).toMatchObject({
      questions: [{ name: DOCTOR.name, text: "Wat kan zij in de ochtend aan?", answer: `Twee uur, zegt zij. ${SECRET}` }],
      advice: [{ text: `Begin met twee uur. ${SECRET}` }],
    });

    const [paper] = (await team.hers.received.list({ trajectoryId })).documents;
    expect(paper).toMatchObject({ kind: "doctors-advice", mediaType: "text/plain" });
    expect(await waits()).toEqual([...before, "doctor-advice"]);
    const { actor } = team.coach;
    const ctx = team.test.service.contextFor({ actor, requestId: newId(DocumentId), action: receivedFileRoute.meta.action });
    const { bytes } = await receivedFileRoute.serve(ctx, { trajectoryId, id: paper?.id ?? "" });
    expect(await new Response(bytes).text()).toBe(`Begin met twee uur. ${SECRET}`);
    expect(await waits()).toEqual(before);

    const rows = await team.test.database.admin`
      select q::text as row from care.doctors_question q union all select p::text from care.received_document p
      union all select e::text from audit.event e`;
    expect(rows.filter(({ row }) => String(row).includes(SECRET))).toEqual([]);
  });

  it("waits no longer once the coach says that she answers him another way", async () => {
    const sent = await desk.givenSent();
    const { trajectoryId } = sent;
    const { proof } = await desk.entered(sent);
    await desk.by(sent, proof).ask({ text: "Belt u mij?" });
    const [asked] = await team.hers.people.questions({ trajectoryId });
    if (asked === undefined) throw new Error("no question");
    await team.hers.people.answerQuestion({ trajectoryId, id: asked.id, version: asked.version, text: null });
    const waits = (await team.hers.today.read()).waits.filter((wait) => wait.trajectoryId === trajectoryId);
    expect(waits.filter(({ kind }) => kind.startsWith("doctor-"))).toEqual([]);
    expect((await desk.by(sent, proof).page()).questions).toMatchObject([{ answer: null }]);
  });

  it("is told to him by a mail that says that there is an answer, once, and only as long as his link opens", async () => {
    const sent = await desk.givenSent();
    const { trajectoryId } = sent;
    const { proof } = await desk.entered(sent);
    const mails = () => team.test.database.admin<{ to: string; subject: string; text: string; html: string }[]>`
      select "to", subject, text, html from identity.mail where kind = 'answer' order by id`;
    const before = (await mails()).length;
    const answer = async (asked: string, text: string) => {
      const found = (await team.hers.people.questions({ trajectoryId })).find((one) => one.text === asked);
      return team.hers.people.answerQuestion({ trajectoryId, id: found?.id ?? "", version: found?.version ?? 0, text });
    };
    await desk.by(sent, proof).ask({ text: "Wat kan zij in de ochtend aan?" });
    expect(await answer("Wat kan zij in de ochtend aan?", `Twee uur. ${SECRET}`)).toEqual({ told: true });
    expect(await answer("Wat kan zij in de ochtend aan?", `Drie uur. ${SECRET}`)).toEqual({ told: false });
    const told = (await mails()).slice(before);
    expect(told).toMatchObject([{ to: DOCTOR.email, subject: "Er staat een antwoord voor u klaar" }]);
    const [client] = await team.test.database.admin`
      select c.name, c.code from work.client c join work.trajectory t on t.client_id = c.id where t.id = ${trajectoryId}`;
    for (const never of [SECRET, "Twee uur", "ochtend", client?.["name"], client?.["code"], DOCTOR.name, "http"])
      expect(JSON.stringify(told)).not.toContain(String(never));

    await desk.by(sent, proof).ask({ text: "En in de middag?" });
    const [listed] = (await team.hers.delivery.list({ trajectoryId })).sent;
    await team.hers.delivery.revoke({ trajectoryId, deliveryId: listed?.id ?? "" });
    expect(await answer("En in de middag?", "Een uur.")).toEqual({ told: false });
    expect(await mails()).toHaveLength(before + 1);
  });

  it("is refused with a reason once her consent ended, and nothing of it is kept", async () => {
    const sent = await desk.givenSent();
    const { trajectoryId } = sent;
    const { proof } = await desk.entered(sent);
    const [row] = await team.test.database.admin`select id from care.consent where trajectory_id = ${trajectoryId}`;
    await team.hers.consent.withdraw({ trajectoryId, consentId: row?.["id"], on: team.inDays(0) });
    const refused = { ok: false, refusal: { kind: "not-any-more" } };
    expect(await desk.by(sent, proof).ask({ text: "Hoe gaat het nu?" })).toEqual(refused);
    expect(await desk.by(sent, proof).advise({ text: "Begin met twee uur." })).toEqual(refused);
    expect(await team.hers.people.questions({ trajectoryId })).toEqual([]);
    expect((await team.hers.received.list({ trajectoryId })).documents).toEqual([]);
  });
});
