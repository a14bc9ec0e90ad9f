import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { press, tabTo, type } from "./keyboard.ts";
import type { Product } from "./product/product.ts";
import { codeOf } from "./product/sign-in.ts";

const PHONE = { width: 360, height: 640 };

async function signIn(page: Page, hervat: Product, press: (name: string) => Promise<void>): Promise<void> {
  const manager = hervat.accounts.find(({ email }) => email === hervat.managerEmail);
  if (manager === undefined) throw new Error("the demo has no manager");
  await page.goto(`${hervat.managerUrl}/inloggen`);
  await page.getByLabel("E-mailadres").fill(manager.email);
  await page.getByLabel("Wachtwoord").fill(manager.password);
  await press("Inloggen");
  await page.getByLabel("Code van zes cijfers").fill(codeOf(manager));
  await press("Controleren");
  await expect(page.getByRole("heading", { name: "Deze week" })).toBeVisible();
}

/** Sees all there is and does what the week asks: the same with scripts and without. */
async function walk(page: Page, hervat: Product): Promise<void> {
  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
  await signIn(page, hervat, press);
  const home = page.url();
  for (const [link, title] of [
    ["Tijdlijn van de wet", "Tijdlijn van de wet"],
    ["Opbouwschema", "Opbouwschema"],
    [/^Documenten/, "Documenten"],
    ["Agenda-link", "Agenda-link"],
    ["Wat ik zie en wat niet", "Wat ik zie en wat niet"],
  ] as const) {
    await page.goto(home);
    await page.getByRole("link", { name: link }).click();
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  }
  await page.goto(home);
  await page.getByRole("navigation").getByRole("link", { name: "Gesprekken voeren" }).click();
  await expect(page.getByRole("heading", { name: "Dit mag je vragen" })).toBeVisible();
  await page.getByRole("link", { name: "Als het vastzit" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Als het vastzit" })).toBeVisible();

  await page.goto(home);
  const asked = page.getByRole("button", { name: /^(Ja, dat lukt|Ik wil overleggen)$/ }).first();
  // What he answered makes room for what still waits for him.
  if (await asked.isVisible()) {
    await asked.click();
    await expect(page.getByText("Opgeslagen.")).toBeVisible();
  }
  await page.getByRole("link", { name: "Opbouwschema" }).click();
  await page.getByText("Iets anders voorstellen").last().click();
  await page.getByLabel("Andere dagen").last().check();
  await page.getByRole("button", { name: "Vraag om overleg" }).last().click();
  await expect(page.getByText("Je vroeg om overleg: andere dagen.").last()).toBeVisible();
}

test.describe.configure({ mode: "serial" });

test.describe("on a phone, without scripts", () => {
  test.use({ javaScriptEnabled: false, viewport: PHONE });

  test("a manager does his week", async ({ page, hervat }) => {
    await walk(page, hervat);
  });

  test("all that this week asks stands on his screen before he scrolls", async ({ page, hervat }) => {
    await signIn(page, hervat, (name) => page.getByRole("button", { name }).click());
    const lines = page.getByRole("main").getByRole("list").first().getByRole("listitem");
    expect(await lines.count()).toBeLessThanOrEqual(3);
    const box = await lines.last().boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(PHONE.height);
  });

  test.describe("who is told what may not stand in a form", () => {
    test.use({ expectedFaults: [/422/] });

    test("he begins the evaluation, and goes on with it on another device", async ({ page, browser, hervat }) => {
      await signIn(page, hervat, (name) => page.getByRole("button", { name }).click());
      const form = `${page.url()}/evaluatie`;
      await page.goto(form);
      await page.getByLabel("Grotendeels").first().check();
      await page.getByRole("button", { name: "Bewaren en verder" }).click();
      await expect(page.getByRole("heading", { name: "Wat hielp en wat knelde in het werk" })).toBeVisible();
      await page.getByRole("textbox").fill("Door haar depressie liep het anders");
      await page.getByRole("button", { name: "Bewaren en verder" }).click();
      await expect(page.getByRole("textbox")).toHaveValue("Door haar depressie liep het anders");
      await expect(page.getByRole("heading", { name: "Wat hielp en wat knelde in het werk" })).toBeVisible();

      const other = await browser.newContext({ javaScriptEnabled: false });
      const there = await other.newPage();
      await signIn(there, hervat, (name) => there.getByRole("button", { name }).click());
      await there.goto(form);
      await expect(there.getByLabel("Grotendeels").first()).toBeChecked();
      await other.close();
    });
  });
});

test("without a mouse he does the same", async ({ page, hervat }) => {
  const manager = hervat.accounts.find(({ email }) => email === hervat.managerEmail);
  if (manager === undefined) throw new Error("the demo has no manager");
  await page.goto(`${hervat.managerUrl}/inloggen`);
  await type(page, page.getByLabel("E-mailadres"), manager.email);
  await type(page, page.getByLabel("Wachtwoord"), manager.password);
  await page.keyboard.press("Enter");
  await type(page, page.getByLabel("Code van zes cijfers"), codeOf(manager));
  await page.keyboard.press("Enter");

  await press(page, page.getByRole("navigation").getByRole("link", { name: "Gesprekken voeren" }));
  await expect(page.getByRole("heading", { name: "Dit kun je zeggen" })).toBeVisible();
  await press(page, page.getByRole("link", { name: /^Terug naar / }));
  await press(page, page.getByRole("link", { name: "Opbouwschema" }));
  await press(page, page.getByText("Iets anders voorstellen").last());
  await tabTo(page, page.getByRole("radio", { checked: true }).last());
  const tasks = page.getByLabel("Andere taken").last();
  for (let presses = 0; presses < 8 && !(await tasks.isChecked()); presses += 1) await page.keyboard.press("ArrowDown");
  await expect(tasks).toBeChecked();
  await press(page, page.getByRole("button", { name: "Vraag om overleg" }).last());
  await expect(page.getByText("Je vroeg om overleg: andere taken.").last()).toBeVisible();
});

test("nothing that reaches his browser holds a word about health, and behind the door no script is sent but the lines for who loses the connection", async ({
  page,
  hervat,
}) => {
  const bodies: Promise<string>[] = [];
  const scripts: string[] = [];
  page.on("response", (response) => {
    bodies.push(response.text().catch(() => ""));
    // Before it one asks the device for a passkey; without it the page does the same.
    const atTheDoor = new URL(page.url()).pathname.startsWith("/inloggen");
    const ofOffline = new URL(response.url()).pathname === "/start-offline.js";
    if (response.headers()["content-type"]?.includes("javascript") && !atTheDoor && !ofOffline) scripts.push(response.url());
  });
  await walk(page, hervat);
  const received = await Promise.all(bodies);
  expect(received.length).toBeGreaterThan(10);
  expect(received.join("")).toContain(hervat.employeeName);
  expect(received.filter((body) => body.includes(hervat.canary))).toEqual([]);
  expect(scripts).toEqual([]);
});
