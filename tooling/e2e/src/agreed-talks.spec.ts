import { expect, signInAs, test } from "./fixtures.ts";

test.describe("what a coach agrees with one client", () => {
  signInAs("coach");

  test("another number of talks counts for her alone, and goes back to the programme", async ({ page, hervat }) => {
    await page.goto(`${hervat.coachUrl}/trajecten/${hervat.trajectoryId}`);
    await page.getByRole("button", { name: "Gesprekken afspreken" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Aantal gesprekken").fill("99");
    await dialog.getByRole("button", { name: "Opslaan" }).click();
    await expect(dialog.getByText("Vul een heel getal in van 1 tot en met 60.")).toBeVisible();
    await dialog.getByLabel("Aantal gesprekken").fill("1");
    await dialog.getByRole("button", { name: "Opslaan" }).click();
    await expect(dialog.getByText(/Er zijn al \d+ gesprekken gebruikt/)).toBeVisible();
    await dialog.getByLabel("Aantal gesprekken").fill("7");
    await dialog.getByLabel("Minuten per gesprek").fill("45");
    await dialog.getByRole("button", { name: "Opslaan" }).click();
    await expect(page.getByText("Aantal, duur en ritme zijn voor dit traject apart afgesproken.")).toBeVisible();
    await expect(page.getByText(/gepland 7/)).toBeVisible();

    await page.getByRole("button", { name: "Gesprekken afspreken" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Zoals in het programma" }).click();
    await expect(page.getByText("Aantal, duur en ritme zijn voor dit traject apart afgesproken.")).toBeHidden();
  });

  test("a questionnaire of the programme waits on the first page until the moment is passed over, and can wait again", async ({
    page,
    hervat,
  }) => {
    await page.goto(`${hervat.coachUrl}/vandaag`);
    const group = page.locator("section", { has: page.getByRole("heading", { name: "Vragenlijsten" }) }).last();
    const name = (await group.getByRole("link").first().textContent()) ?? "";
    const due = page.getByRole("listitem").filter({ hasText: name }).filter({ hasText: "het programma vraagt nu een vragenlijst" });
    await due.getByRole("link").click();
    const planned = page.locator("section", { has: page.getByRole("heading", { name: "Volgens het programma" }) }).last();
    await expect(planned.getByText("Nu aan de beurt")).toBeVisible();
    await planned.getByRole("button", { name: "Overslaan" }).first().click();
    await expect(planned.getByText("Overgeslagen")).toBeVisible();
    await page.getByRole("button", { name: "Ongedaan maken" }).click();
    await expect(planned.getByText("Nu aan de beurt")).toBeVisible();
  });
});
