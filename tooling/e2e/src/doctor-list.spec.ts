import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import { expect, signInAs, test } from "./fixtures.ts";
import { atDesk, revokeLink, sendLink } from "./walk/doctor.ts";
import { download, giveCode, seatOfDoctor } from "./walk/doctor-seat.ts";
import { linkInMailTo } from "./walk/mail.ts";
import { newPeople } from "./walk/people.ts";
import { takeInClient } from "./walk/referral.ts";

signInAs("coach");

const RESULTS = fileURLToPath(new URL("../results/", import.meta.url));

test("a bedrijfsarts finds all that lies there for him on one page, with one code, and nothing of another", async ({
  page,
  hervat,
  browser,
}) => {
  test.setTimeout(240_000);
  const mark = randomBytes(6).toString("hex");
  const doctor = { name: "dr. A. Postma", email: `a.postma@${mark}.example` };
  const namesake = { name: "dr. B. Visser", email: doctor.email };
  const about = async (name: string, recipient: typeof doctor) => {
    const walk = { page, hervat, people: newPeople(name) };
    await takeInClient(walk, { programme: "Van verzuim naar herstel", illFor: 140, guidedFor: 84 });
    const desk = atDesk(walk);
    await desk.consent(await desk.nameDoctor(recipient));
    await desk.releaseReport(`Bericht over ${name}.`);
    const code = await sendLink(walk, "Mail met link sturen");
    return { walk, address: page.url(), code, link: await linkInMailTo(walk, recipient.email) };
  };
  const first = await about("Sanne Vos", doctor);
  const second = await about("Bilal Idrissi", doctor);
  const others = await about("Karin Smit", namesake);
  const { his, received } = await seatOfDoctor(browser);

  await his.goto(`${first.link}/alles`);
  await expect(his.getByRole("heading", { level: 1, name: "Er staat een document voor u klaar" })).toBeVisible();
  await giveCode(his, first.code);
  await his.getByRole("link", { name: "Alle documenten voor u" }).click();
  await expect(his.getByRole("heading", { level: 1, name: "Alle documenten voor u" })).toBeVisible();
  const rows = his.getByRole("listitem");
  await expect(rows).toHaveCount(2);
  await expect(rows.filter({ hasText: first.walk.people.client })).toContainText("Nieuw");
  await expect(rows.filter({ hasText: second.walk.people.client })).toContainText("Nieuw");
  for (const width of [1280, 360]) {
    await his.setViewportSize({ width, height: 740 });
    await his.screenshot({ path: `${RESULTS}doctor-list-${width}.png`, fullPage: true });
    expect(await his.evaluate("document.documentElement.scrollWidth"), `as wide as ${width}`).toBeLessThanOrEqual(width);
  }

  await his.getByRole("link", { name: second.walk.people.client, exact: true }).click();
  await expect(his.getByText(`Over ${second.walk.people.client}, voor ${doctor.name}`)).toBeVisible();
  expect(await download(his)).toContain(`Bericht over ${second.walk.people.client}.`);
  await his.getByRole("button", { name: "Ontvangen" }).click();
  await expect(his.getByText(/^U liet op .* weten dat u dit ontving\.$/)).toBeVisible();
  await his.getByRole("link", { name: "Alle documenten voor u" }).click();
  await expect(rows.filter({ hasText: second.walk.people.client })).toContainText("Opgehaald op");

  const there = his.url().replace("/alles", "");
  const [one] = await rows
    .filter({ hasText: second.walk.people.client })
    .getByRole("link")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  await page.goto(second.address);
  await revokeLink(second.walk);
  await his.reload();
  await expect(rows).toHaveCount(1);
  await his.goto(new URL(one ?? "", there).href);
  await expect(his.getByRole("heading", { level: 1, name: "Deze link werkt niet meer" })).toBeVisible();

  const all = (await Promise.all(received)).join("");
  expect(all).toContain(second.walk.people.client);
  for (const never of [others.walk.people.client, namesake.name, hervat.canary]) expect(all).not.toContain(never);
});
