import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DOCTOR, deliveryDesk, type GivenDelivery, SECRET } from "../testing/given-delivery.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

let team: GivenTeam;
let desk: ReturnType<typeof deliveryDesk>;
beforeAll(async () => {
  team = await givenTeam();
  desk = deliveryDesk(team);
});
afterAll(() => team.test.close());

describe("the link and its code", () => {
  it("holds as G6 asks: nothing consumed by looking, five guesses, one session, no replay", { timeout: 240_000 }, async () => {
    // (a) A mail scanner: whatever it asks without a code changes nothing.
    const scanned = await desk.givenSent();
    const before = JSON.stringify(await desk.rowOf(scanned));
    for (let times = 0; times < 2; times += 1) expect(await desk.by(scanned).knock()).toEqual({ opened: false, bySms: false });
    const paths = [
      `/files/delivery/${scanned.reportId}`,
      "/trpc/doctor.enter",
      "/trpc/doctor.enter?input={}",
      "/trpc/doctor.page",
      "/trpc/doctor.acknowledge",
    ];
    for (const path of paths)
      for (const method of ["GET", "HEAD", "OPTIONS"])
        expect((await desk.knockOn(path, { token: scanned.token, method })).status, `${method} ${path}`).not.toBe(200);
    const consumed = before === JSON.stringify(await desk.rowOf(scanned)) ? 0 : 1;
    expect(await desk.by(scanned).enter({ code: scanned.code, remember: false })).toMatchObject({ ok: true });

    // (b) Two thousand wrong codes at once.
    const guessed = await desk.givenSent();
    const wrong = await Promise.all(Array.from({ length: 2_000 }, () => desk.by(guessed).enter({ code: "2222 2222", remember: false })));
    const compared = wrong.filter((outcome) => !outcome.ok && outcome.refusal.kind === "wrong-code").length;
    expect((await desk.rowOf(guessed))["tries"]).toBe(5);
    expect(await desk.by(guessed).enter({ code: guessed.code, remember: false })).toEqual({ ok: false, refusal: { kind: "no-code" } });

    // (c) A hundred right codes at once: each ends the session before it.
    const right = await desk.givenSent();
    const all = await Promise.all(Array.from({ length: 100 }, () => desk.by(right).enter({ code: right.code, remember: false })));
    const proofs = all.flatMap((outcome) => (outcome.ok ? [outcome.value.proof] : []));
    expect(proofs).toHaveLength(100);
    const states = await Promise.all(proofs.map((proof) => desk.by(right, proof).knock()));
    const sessions = states.filter(({ opened }) => opened).length;

    // (d) Another's report, a replaced link, a revoked one, an hour and fourteen days later.
    const { proof } = await desk.entered(right);
    const opened: string[] = [];
    const tryAll = async (name: string, sent: GivenDelivery, own: string) => {
      const asked = [() => desk.by(sent, own).page(), () => desk.by(sent).enter({ code: sent.code, remember: false })];
      for (const ask of asked)
        if (
          await ask().then(
            (answer) => !("ok" in answer) || answer.ok,
            () => false,
          )
        )
          opened.push(name);
      if ((await desk.download(sent, own)).status === 200) opened.push(`${name}, file`);
    };
    if ((await desk.download({ ...right, reportId: scanned.reportId }, proof)).status === 200) opened.push("another report");
    if ((await desk.download({ ...right, token: scanned.token }, proof)).status === 200) opened.push("another link");
    const second = await desk.send(right);
    await tryAll("replaced", right, proof);
    const again = await desk.entered(second);
    const [listed] = (await team.hers.delivery.list({ trajectoryId: right.trajectoryId })).sent;
    expect(await team.hers.delivery.revoke({ trajectoryId: right.trajectoryId, deliveryId: listed?.id ?? "" })).toMatchObject({ ok: true });
    await tryAll("revoked", second, again.proof);
    const third = await desk.send(right);
    const later = await desk.entered(third);
    team.test.clock.pass({ minutes: 61 });
    if (
      await desk
        .by(third, later.proof)
        .page()
        .then(
          () => true,
          () => false,
        )
    )
      opened.push("an hour later");
    const fresh = await desk.entered(third);
    team.test.clock.pass({ days: 14 });
    await tryAll("expired", third, fresh.proof);

    process.stdout.write(
      `G6 share links: ${consumed} consumed by scanners, ${compared} guesses, ${sessions} session, ${opened.length} opened / 0 consumed, <=5 guesses, 1 session, 0 opened\n`,
    );
    expect([consumed, compared, sessions, opened]).toEqual([0, 5, 1, []]);
  });

  it("by SMS lasts ten minutes, and stays in the outbox of this computer as long as nobody sends it", async () => {
    const sent = await desk.givenSent("sms");
    expect(sent.code).toBe("");
    expect(await desk.by(sent).knock()).toEqual({ opened: false, bySms: true });
    expect(await desk.by(sent).textCode()).toEqual({ ok: true, value: null });
    const texts = async () =>
      team.test.database.admin<{ to: string; text: string }[]>`select "to", text from identity.text_message order by id desc`;
    const [first] = await texts();
    const code = /[2-9A-Z]{4} [2-9A-Z]{4}/.exec(first?.text ?? "")?.[0] ?? "";
    expect(first?.to).toBe(DOCTOR.phone);
    // All that a telephone shows, and all that whoever has his mail and no code is told.
    const [client] = await team.test.database.admin`
      select c.name, c.code from work.client c join work.trajectory t on t.client_id = c.id where t.id = ${sent.trajectoryId}`;
    const told = [first?.text, JSON.stringify(await desk.by(sent).knock()), JSON.stringify(await desk.by(sent).page().catch(String))].join(
      " ",
    );
    for (const never of [SECRET, client?.["name"], client?.["code"], DOCTOR.name, DOCTOR.organisation, team.practice.id])
      expect(told).not.toContain(String(never));
    team.test.clock.pass({ minutes: 11 });
    expect(await desk.by(sent).enter({ code, remember: false })).toEqual({ ok: false, refusal: { kind: "no-code" } });
    expect(await desk.by(sent).textCode()).toMatchObject({ ok: true });
    const anew = /[2-9A-Z]{4} [2-9A-Z]{4}/.exec((await texts())[0]?.text ?? "")?.[0] ?? "";
    expect(await desk.by(sent).enter({ code: anew.toLowerCase().replace(" ", "-"), remember: false })).toMatchObject({ ok: true });
    await desk.by(sent).textCode();
    expect(await desk.by(sent).textCode()).toMatchObject({ ok: false, refusal: { kind: "too-many-tries" } });
  });

  it("is not asked again on a device that he had remembered, until the coach revokes it", async () => {
    const first = await desk.givenSent();
    const { device } = await desk.entered(first, true);
    const second = await desk.send(first);
    const known = await desk.by(second).enterKnown({ device: device?.proof ?? "" });
    expect(known).toMatchObject({ ok: true, value: { device: null } });
    const stranger = await desk.send(await desk.givenReleased("named", { email: "ander@arbo.example" }));
    expect(await desk.by(stranger).enterKnown({ device: device?.proof ?? "" })).toMatchObject({ ok: false });
    const third = await desk.send(first);
    const [listed] = (await team.hers.delivery.list({ trajectoryId: first.trajectoryId })).sent;
    await team.hers.delivery.revoke({ trajectoryId: first.trajectoryId, deliveryId: listed?.id ?? "" });
    const fourth = await desk.send(first);
    expect(
      await desk
        .by(third)
        .knock()
        .then(
          () => "open",
          () => "shut",
        ),
    ).toBe("shut");
    expect(await desk.by(fourth).enterKnown({ device: device?.proof ?? "" })).toMatchObject({ ok: false });
  });
});
