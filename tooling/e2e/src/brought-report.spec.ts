import { createHash, generateKeyPairSync, randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, signInAs, test } from "./fixtures.ts";

signInAs("owner");

/** Opens the report that the practice brought. @returns false where too few walls stand: then it was refused, and its page says so */
async function openReport(page: Page, coachUrl: string, versionId: string): Promise<boolean> {
  await page.goto(`${coachUrl}/plugins/${versionId}`);
  await expect(page.getByRole("heading", { level: 1 }).or(page.getByText("Deze versie is er niet."))).toBeVisible();
  return (await page.getByText("Deze versie is er niet.").count()) === 0;
}

test("the owner sees a report of the organisation page by page beside the one in use, with what differs in words and in a frame", async ({
  page,
  hervat,
}) => {
  if (!(await openReport(page, hervat.coachUrl, hervat.pluginVersionId))) return;
  await page.getByLabel("Voorbeeld van de maker").selectOption("empty");
  await page.getByRole("button", { name: "Bekijk het voorbeeld" }).press("Enter");
  await expect(page.getByRole("heading", { name: /^Pagina 1: op \d+ plekken anders$/ })).toBeVisible({ timeout: 30_000 });
  for (const name of ["Pagina 1 van de versie in gebruik", "Pagina 1 van deze versie"]) {
    const picture = page.getByRole("img", { name });
    await expect(picture).toBeVisible();
    expect(await picture.evaluate((image) => Object(image).naturalWidth)).toBeGreaterThan(500);
  }
  await expect(page.getByRole("link", { name: "Open de PDF (Deze versie)" })).toBeVisible();
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
});

test("the owner keeps the key of an author by its fingerprint, and removes it", async ({ page, hervat }) => {
  const name = `Arbodienst ${randomBytes(4).toString("hex")}`;
  const raw = generateKeyPairSync("ed25519").publicKey.export({ type: "spki", format: "der" }).subarray(-32);
  const fingerprint = createHash("sha256").update(raw).digest("hex");
  await page.goto(`${hervat.coachUrl}/praktijk?deel=rapporten`);
  await page.getByRole("button", { name: "Sleutel toevoegen" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Van wie is de sleutel?" }).fill(name);
  await dialog.getByRole("textbox", { name: "Openbare sleutel" }).fill("geen sleutel");
  await dialog.getByRole("button", { name: "Sleutel toevoegen" }).click();
  await expect(dialog.getByRole("alert")).toContainText("Dit is geen openbare sleutel.");
  await dialog.getByRole("textbox", { name: "Openbare sleutel" }).fill(raw.toString("base64"));
  await dialog.getByRole("button", { name: "Sleutel toevoegen" }).click();
  const row = page.getByRole("listitem").filter({ hasText: name });
  await expect(row).toContainText(fingerprint.match(/.{4}/g)?.join(" ") ?? "");

  await row.getByRole("button", { name: `Weghalen (${name})` }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Weghalen" }).click();
  await expect(row.getByText("Weggehaald", { exact: true })).toBeVisible();
});
