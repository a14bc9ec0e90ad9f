import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import type { Product } from "./product/product.ts";
import { codeOf } from "./product/sign-in.ts";

/** Signs in as a manager does, and sees all there is: the same with scripts and without. */
async function walk(page: Page, hervat: Product): Promise<void> {
  const manager = hervat.accounts.find(({ email }) => email === hervat.managerEmail);
  if (manager === undefined) throw new Error("the demo has no manager");
  await page.goto(`${hervat.managerUrl}/inloggen`);
  await page.getByLabel("E-mailadres").fill(manager.email);
  await page.getByLabel("Wachtwoord").fill(manager.password);
  await page.getByRole("button", { name: "Inloggen" }).click();
  await page.getByLabel("Code van zes cijfers").fill(codeOf(manager));
  await page.getByRole("button", { name: "Controleren" }).click();

  await expect(page.getByRole("heading", { name: "Deze week" })).toBeVisible();
  const home = page.url();
  await page.getByRole("link", { name: "hele tijdlijn" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Tijdlijn van de wet" })).toBeVisible();
  for (const [link, title] of [
    ["Opbouwschema", "Opbouwschema"],
    [/^Documenten/, "Documenten"],
    ["Wat ik zie en wat niet", "Wat ik zie en wat niet"],
  ] as const) {
    await page.goto(home);
    await page.getByRole("link", { name: link }).click();
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  }

  await page.goto(home);
  const answers = {
    arrange: page.getByRole("button", { name: "Ja, dat lukt" }),
    talk: page.getByRole("button", { name: "Ik wil overleggen" }),
  };
  const arranged = await answers.arrange.isVisible();
  await (arranged ? answers.arrange : answers.talk).click();
  await expect(page.getByText(arranged ? "Je antwoordde: ja, dat lukt." : "Je antwoordde: ik wil overleggen.")).toBeVisible();
  await page.goto(home);
  await expect(page.getByText(arranged ? "Je antwoordde: ja, dat lukt." : "Je antwoordde: ik wil overleggen.")).toBeVisible();
}

test.describe.configure({ mode: "serial" });

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a manager does his week", async ({ page, hervat }) => {
    await walk(page, hervat);
  });
});

test("with scripts too, and nothing that reaches his browser holds a word about health", async ({ page, hervat }) => {
  const bodies: Promise<string>[] = [];
  page.on("response", (response) => bodies.push(response.text().catch(() => "")));
  await walk(page, hervat);
  const received = await Promise.all(bodies);
  expect(received.length).toBeGreaterThan(10);
  expect(received.join("")).toContain(hervat.employeeName);
  expect(received.filter((body) => body.includes(hervat.canary))).toEqual([]);
});
