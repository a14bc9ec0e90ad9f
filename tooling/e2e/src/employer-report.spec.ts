import { fileURLToPath } from "node:url";
import { packPlugin, writePackageFile } from "@hervat/report-engine";
import { expect, test } from "./fixtures.ts";

const EVALUATION = fileURLToPath(new URL("../../../plugins/evaluation", import.meta.url));

/** Our evaluation under a name of an employer. */
async function packageOf(id: string): Promise<Buffer> {
  const packed = await packPlugin(EVALUATION);
  if (!packed.ok) throw new Error(packed.refusal.kind);
  const { manifest, files } = packed.value;
  return Buffer.from(
    await writePackageFile({ manifest: { ...manifest, id, names: { nl: "Verslag van Pels", en: "Report of Pels" } }, files }),
  );
}

const file = (buffer: Buffer) => ({ name: "verslag.hervat-plugin", mimeType: "application/octet-stream", buffer });

test("HR brings a report of the employer's own on a telephone without a script, and the practice takes it", async ({ browser, hervat }) => {
  const phone = await browser.newContext({
    ...{ storageState: hervat.signedIn.hr, javaScriptEnabled: false, viewport: { width: 360, height: 740 } },
  });
  const hr = await phone.newPage();
  await hr.goto(hervat.managerUrl);
  await hr.getByRole("link", { name: "Een eigen verslag" }).click();
  await expect(hr.getByText("Er is nog geen eigen verslag.")).toBeVisible();
  await hr.getByRole("button", { name: "Bekijken" }).click();
  await expect(hr.getByText("Kies eerst een bestand.")).toBeVisible();
  await hr.getByLabel("Bestand").setInputFiles(file(await packageOf("evaluation")));
  await hr.getByRole("button", { name: "Bekijken" }).click();
  await expect(hr.getByText("De naam evaluation is van Hervat zelf.")).toBeVisible();

  await hr.getByLabel("Bestand").setInputFiles(file(await packageOf("verslag-van-pels")));
  await hr.getByRole("button", { name: "Bekijken" }).click();
  await expect(hr.getByRole("heading", { name: "Verslag van Pels" })).toBeVisible();
  await expect(hr.getByText("Dit kan het nooit lezen")).toBeVisible();
  expect(await hr.locator("html").evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(360);
  const sample = await hr
    .getByRole("link", { name: /Voorbeeld bekijken/ })
    .first()
    .getAttribute("href");
  const page = await phone.request.get(`${hervat.managerUrl}${sample}`);
  expect(page.status()).toBe(200);
  expect(await page.text()).toContain("<h1");
  await hr.getByRole("button", { name: "Aanbieden aan de praktijk" }).click();
  await expect(hr.getByText("De praktijk heeft nog niet geantwoord.")).toBeVisible();

  const desk = await browser.newContext({ storageState: hervat.signedIn.owner });
  const owner = await desk.newPage();
  await owner.goto(`${hervat.coachUrl}/praktijk?deel=rapporten`);
  await expect(owner.getByRole("heading", { name: "Aangeboden door een werkgever" })).toBeVisible();
  await owner.getByRole("button", { name: "Overnemen" }).click();
  await expect(owner).toHaveURL(/\/plugins\//);
  await owner.getByRole("button", { name: "Uitzetten" }).click();
  await expect(owner.getByText("Deze versie staat uit")).toBeVisible();
  await owner.getByRole("button", { name: "Ongedaan maken" }).click();
  await expect(owner.getByText("Deze versie staat uit")).toBeHidden();
  await owner.getByRole("button", { name: "Bekijken, nog niet gebruiken" }).click();
  await expect(owner.getByRole("radio", { name: "Voor de mensen van één werkgever" })).toBeChecked();
  await owner.getByRole("button", { name: "Voor deze werkgever gebruiken" }).click();
  await expect(owner.getByText(/Deze versie maakt nu de rapporten voor de mensen van/)).toBeVisible();
  await owner.goto(`${hervat.coachUrl}/praktijk?deel=rapporten`);
  await owner.getByRole("button", { name: /^Stoppen/ }).click();
  await expect(owner.getByText(/^Voor de mensen van .*Verslag van Pels/)).toBeHidden();
  await owner.getByRole("button", { name: "Ongedaan maken" }).click();
  await expect(owner.getByText(/^Voor de mensen van .*Verslag van Pels/)).toBeVisible();
  await owner.getByRole("button", { name: /^Stoppen/ }).click();
  await expect(owner.getByText(/^Voor de mensen van .*Verslag van Pels/)).toBeHidden();
  await hr.goto(`${hervat.managerUrl}/eigen-verslag`);
  await expect(hr.getByText(/Overgenomen op/)).toBeVisible();
  await phone.close();
  await desk.close();
});
