import { openPromise } from "yauzl";
import { expect, signInAs, test } from "./fixtures.ts";

test.describe("at the desk", () => {
  signInAs("coach");

  test("a coach takes one dossier out, and says why first", async ({ page, hervat }) => {
    await page.goto(`${hervat.coachUrl}/trajecten/${hervat.trajectoryId}`);
    await page.getByRole("button", { name: "Dossier meenemen" }).click();
    const window = page.getByRole("dialog");
    await window.getByRole("button", { name: "Verder" }).click();
    await expect(window.getByText("Schrijf kort waarom je dit meeneemt.")).toBeVisible();
    await window.getByLabel("Waarom neem je dit mee?").fill("De cliënt vroeg om een kopie");
    await window.getByRole("button", { name: "Verder" }).click();
    const download = page.waitForEvent("download", { timeout: 45_000 });
    await window.getByRole("button", { name: "Ja, meenemen" }).click();
    const zip = await openPromise(await (await download).path(), { lazyEntries: false, autoClose: true });
    const names: string[] = [];
    for await (const { fileName } of zip.eachEntry()) names.push(fileName);
    expect(names.some((name) => name.endsWith("dossier.json"))).toBe(true);
    for (const part of hervat.clientName.split(" ").filter((word) => word.length > 3)) expect(names.join(" ")).not.toContain(part);
  });

  test("before a call the page says what may be told, and nothing is kept without it", async ({ page, hervat }) => {
    await page.goto(`${hervat.coachUrl}/trajecten/${hervat.trajectoryId}/mensen`);
    await page.getByRole("button", { name: "Contact vastleggen" }).click();
    await page.getByLabel("Met wie?").selectOption("Leidinggevende");
    await expect(page.getByText("Mag dit?")).toBeVisible();
  });
});
