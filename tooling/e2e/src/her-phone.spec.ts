import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { press, type } from "./keyboard.ts";
import type { Product } from "./product/product.ts";
import { codeOf } from "./product/sign-in.ts";

const button = (page: Page, name: string | RegExp) => page.getByRole("main").getByRole("button", { name }).first();
const link = (page: Page, name: string | RegExp) => page.getByRole("link", { name }).first();

async function signIn(page: Page, hervat: Product): Promise<void> {
  const herself = hervat.accounts.find(({ story }) => story === "client");
  if (herself === undefined) throw new Error("the demo has no client");
  await page.goto(`${hervat.clientUrl}/inloggen`);
  await type(page, page.getByLabel("E-mailadres"), herself.email);
  await type(page, page.getByLabel("Wachtwoord"), herself.password);
  await page.keyboard.press("Enter");
  await type(page, page.getByLabel("Code van zes cijfers"), codeOf(herself));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: /^Dag / })).toBeVisible();
}

test.describe("a client with keys alone, without scripts, on a narrow screen", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  test("tells how her day was, one question at a time", async ({ page, hervat }) => {
    await signIn(page, hervat);
    await press(page, link(page, "Dagboek"));
    await press(page, link(page, /^(Vertellen hoe het gaat|Vandaag nog iets veranderen)$/));
    for (const question of ["energie", "herstel", "slaap"]) {
      await expect(page, question).toHaveURL(/vraag=/);
      const asked = await page.getByRole("heading", { level: 1 }).textContent();
      await press(page, page.getByRole("main").getByRole("button").first());
      await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(asked ?? "");
    }
    await type(page, page.getByRole("textbox"), "Een stuk gelopen.");
    await page.keyboard.press("Enter");
    await expect(page.getByText("Bewaard. Meer hoeft vandaag niet.")).toBeVisible();
    await expect(page.getByText("Een stuk gelopen.")).toBeVisible();
  });

  test("says yes to one thing for one person, and takes it back", async ({ page, hervat }) => {
    await signIn(page, hervat);
    await press(page, link(page, /Wie mag wat weten|Toestemming/));
    await press(page, page.getByRole("main").getByRole("list").getByRole("link").first());
    const what = (await button(page, /^Ja, dat mag: /).getAttribute("aria-label"))?.replace("Ja, dat mag: ", "") ?? "";
    await press(page, button(page, `Ja, dat mag: ${what}`));
    await expect(page.getByText("Opgeslagen: dit mag je coach vertellen.")).toBeVisible();
    await press(page, button(page, `Toch niet meer: ${what}`));
    await expect(page.getByText("Opgeslagen: hier gaat niets meer over.")).toBeVisible();
  });

  test("reads first what is written about her, and how the reader will see it", async ({ page, hervat }) => {
    await signIn(page, hervat);
    await press(page, link(page, "Rapporten"));
    await press(page, page.getByRole("main").getByRole("link", { name: "Lezen" }).first());
    await expect(page.getByRole("heading", { name: "Wat gebeurt er als je ja zegt?" })).toBeVisible();
    await press(page, link(page, /^Zo ziet /));
    await expect(page.getByText("Er is nog niets verstuurd.")).toBeVisible();
  });

  test("writes to her coach, told above the box who reads it", async ({ page, hervat }) => {
    await signIn(page, hervat);
    await page.goto(`${hervat.clientUrl}/berichten`);
    await expect(page.getByText(/^Dit leest alleen je coach .+ Je werkgever niet\.$/)).toBeVisible();
    await type(page, page.getByLabel("Je bericht"), "Mag het volgende gesprek met video?");
    await press(page, button(page, "Versturen"));
    await expect(page.getByText("Mag het volgende gesprek met video?")).toBeVisible();
    await expect(page.getByLabel("Je bericht")).toBeEmpty();
  });
});
