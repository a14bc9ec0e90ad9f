import { randomBytes } from "node:crypto";
import { expect, signInAs, test } from "./fixtures.ts";
import { atDesk, letLinksEnd, revokeLink, sawAtCoach, scan, sendLink } from "./walk/doctor.ts";
import { download, giveCode, seatOfDoctor } from "./walk/doctor-seat.ts";
import { linkInMailTo, mailTo } from "./walk/mail.ts";
import { newPeople } from "./walk/people.ts";
import { takeInClient } from "./walk/referral.ts";
import { dialog, openTab } from "./walk/walk.ts";

signInAs("coach");

const QUESTION = "Hoeveel uur kan zij in de ochtend aan?";
const ANSWER = "Twee uur, met een pauze halverwege.";
const UNSENT = "En kan zij ook in de middag werken?";

test("a bedrijfsarts without an account reads, answers, and opens the next report in two clicks", async ({ page, hervat, browser }) => {
  test.setTimeout(180_000);
  const { step } = test;
  const walk = { page, hervat, people: newPeople("Femke Visser") };
  const mark = randomBytes(6).toString("hex");
  const doctor = { name: walk.people.bedrijfsarts, email: `a.postma@${mark}.example` };
  const forCoachAlone = `kanarie${mark}`;
  await takeInClient(walk, { programme: "Van verzuim naar herstel", illFor: 140, guidedFor: 84 });
  const desk = atDesk(walk);
  const contactId = await desk.nameDoctor(doctor);
  await desk.consent(contactId);
  await desk.tellCoachAlone(forCoachAlone);
  await desk.releaseReport("Eerste bericht over het verloop.");
  const { his, received } = await seatOfDoctor(browser);

  let code = await step("the mail names nobody, and looking at its link uses nothing up", async () => {
    const told = await sendLink(walk, "Mail met link sturen");
    const mail = await mailTo(walk, doctor.email);
    const seen = await scan(his.request, await linkInMailTo(walk, doctor.email));
    for (const text of [mail, seen])
      for (const never of [walk.people.client, "Femke", walk.people.code, doctor.name, told]) expect(text).not.toContain(never);
    await expect(page.getByText(/^Geopend op/)).toHaveCount(0);
    return told;
  });

  const first = await linkInMailTo(walk, doctor.email);
  await step("five wrong codes shut it, and the coach reads him a new one", async () => {
    await his.goto(first);
    await expect(his.getByRole("heading", { level: 1, name: "Er staat een document voor u klaar" })).toBeVisible();
    for (let tries = 0; tries < 5; tries += 1) {
      await giveCode(his, "2222 2222");
      await expect(his.getByText(/^Deze code klopt niet/)).toBeVisible();
    }
    await giveCode(his, code);
    await expect(his.getByText(/^Deze code werkt niet meer. Bel de coach/)).toBeVisible();
    await sawAtCoach(walk, /^Er is vijf keer een verkeerde code ingevuld/);
    code = await sendLink(walk, "Nieuwe code");
  });

  await step("the code opens what is there for him, and a download that breaks uses nothing up", async () => {
    await his.getByLabel("Onthoud dit apparaat").check();
    await giveCode(his, code.toLowerCase().replace(" ", "-"));
    await expect(his.getByRole("heading", { level: 1, name: "Documenten voor u" })).toBeVisible();
    await expect(his.getByText(`Over ${walk.people.client}, voor ${doctor.name}`)).toBeVisible();
    const address = new URL((await his.getByRole("link", { name: "Downloaden" }).getAttribute("href")) ?? "", his.url()).href;
    const broken = await his.request.get(address, { headers: { range: "bytes=0-99" } });
    expect([broken.status(), (await broken.body()).length]).toEqual([206, 100]);
    const pdf = await download(his);
    expect(pdf).toContain(walk.people.client);
    for (const never of [forCoachAlone, hervat.canary]) expect(pdf).not.toContain(never);
    expect(await download(his)).toBe(pdf);
    await his.reload();
    await expect(his.getByText(/Opgehaald op/)).toBeVisible();
  });

  await step("he says that he has it, asks, and advises; the answer comes with a mail that does not tell it", async () => {
    await his.getByRole("button", { name: "Ontvangen" }).click();
    await expect(his.getByText(/^U liet op .* weten dat u dit ontving\.$/)).toBeVisible();
    await his.getByText("Vraag aan de coach").first().click();
    await his.getByRole("textbox", { name: "Vraag aan de coach" }).fill(QUESTION);
    await his.getByRole("button", { name: "Vraag versturen" }).click();
    await expect(his.getByText("Uw vraag ligt bij de coach.")).toBeVisible();
    await his.getByText("Advies toevoegen").first().click();
    await his.getByLabel("Typ uw advies").fill("Begin met twee keer twee uur.");
    await his.getByRole("button", { name: "Advies versturen" }).click();
    await expect(his.getByText("Uw advies ligt bij de coach.")).toBeVisible();
    await sawAtCoach(walk, /^Liet op .* weten: ontvangen\.$/);

    await openTab(walk, "Mensen en toestemming");
    await expect(page.getByText(QUESTION)).toBeVisible();
    await page.getByRole("button", { name: /^Antwoord geven/ }).click();
    await dialog(walk).getByLabel("Jouw antwoord").fill(ANSWER);
    await dialog(walk).getByRole("button", { name: "Antwoord plaatsen" }).click();
    await expect(page.getByText(/Er gaat een mail zonder inhoud/)).toBeVisible();
    const mail = await mailTo(walk, doctor.email);
    expect(mail).toContain("Er staat een antwoord voor u klaar");
    for (const never of [ANSWER, QUESTION, walk.people.client, doctor.name]) expect(mail).not.toContain(never);
    await his.goto(first);
    await expect(his.getByText(ANSWER)).toBeVisible();
  });

  await step("the next report is two clicks on a device that he had remembered", async () => {
    await desk.releaseReport("Tweede bericht over het verloop.");
    await page.reload();
    await sendLink(walk, "Nieuwe mail met link sturen");
    await his.goto(await linkInMailTo(walk, doctor.email));
    await his.getByRole("button", { name: "Openen zonder code" }).click();
    await expect(his.getByRole("link", { name: "Downloaden" })).toHaveCount(2);
    expect(await download(his)).toContain("Tweede bericht over het verloop.");
  });

  await step("a link that was replaced, and one that the coach revoked, say whom to call", async () => {
    await page.reload();
    await sendLink(walk, "Nieuwe mail met link sturen");
    await revokeLink(walk);
    for (const ended of [first, await linkInMailTo(walk, doctor.email)]) {
      await his.goto(ended);
      await expect(his.getByRole("heading", { name: "Deze link werkt niet meer" })).toBeVisible();
      await expect(his.getByText(/Bel de coach voor een nieuwe link/)).toBeVisible();
    }
  });

  await step("a link whose fourteen days went by says whom to call, also where a code was given, and a new one opens", async () => {
    await page.reload();
    const late = await sendLink(walk, "Mail met link sturen");
    const link = await linkInMailTo(walk, doctor.email);
    await his.goto(link);
    // Whoever revoked a link also forgot the device.
    await his.getByRole("button", { name: "Openen zonder code" }).click();
    await expect(his.getByText("Dit apparaat is niet meer bekend. Vul de code in.")).toBeVisible();
    await giveCode(his, late);
    await expect(his.getByRole("link", { name: "Downloaden" })).toHaveCount(2);
    await letLinksEnd(walk);
    for (const again of [() => his.reload(), () => his.goto(link)]) {
      await again();
      await expect(his.getByRole("heading", { level: 1, name: "Deze link werkt niet meer" })).toBeVisible();
      await expect(his.getByText(/Bel de coach voor een nieuwe link: het nummer staat in de mail/)).toBeVisible();
      await expect(his.getByText(walk.people.client)).toHaveCount(0);
    }
    expect(await mailTo(walk, doctor.email)).toMatch(/Vragen\? Bel|[0-9]{2}-[0-9]{4}/);
  });

  await step("once her consent ended, what he typed is not sent and not lost", async () => {
    await page.reload();
    code = await sendLink(walk, "Mail met link sturen");
    await his.goto(await linkInMailTo(walk, doctor.email));
    await giveCode(his, code);
    await his.getByText("Vraag aan de coach").first().click();
    await his.getByRole("textbox", { name: "Vraag aan de coach" }).fill(UNSENT);
    await desk.endConsents();
    await his.getByRole("button", { name: "Vraag versturen" }).click();
    await expect(his.getByRole("heading", { level: 1, name: "Dit document is niet meer beschikbaar." })).toBeVisible();
    await expect(his.getByText(/^Dit is niet verstuurd/)).toBeVisible();
    await expect(his.getByText(UNSENT)).toBeVisible();
    await expect(his.getByText(walk.people.client)).toHaveCount(0);
    await openTab(walk, "Mensen en toestemming");
    await page.reload();
    await expect(page.getByText(QUESTION)).toBeVisible();
    await expect(page.getByText(UNSENT)).toHaveCount(0);
  });

  const all = (await Promise.all(received)).join("");
  expect(all).toContain(walk.people.client);
  for (const never of [forCoachAlone, hervat.canary, walk.people.manager, walk.people.managerEmail]) expect(all).not.toContain(never);
});
