import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import type { Account, Product } from "./product/product.ts";
import { codeOf } from "./product/sign-in.ts";

/** A device with a fingerprint reader, as Chromium can pretend one: its owner is always there. */
async function plugInDevice(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  const options = {
    protocol: "ctap2",
    transport: "internal",
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
    automaticPresenceSimulation: true,
  } as const;
  await session.send("WebAuthn.addVirtualAuthenticator", { options });
}

/** The last of her kind: the other tests take the first. A coach who is a coach alone is asked nothing after signing in. */
function someone({ accounts }: Product, door: Account["door"]): Account {
  const found = accounts.findLast((account) => account.door === door && (door !== "coach" || account.story === "coach"));
  if (found === undefined) throw new Error(`nobody signs in at the door of a ${door}`);
  return found;
}

async function signIn(page: Page, url: string, account: Account): Promise<void> {
  await page.goto(`${url}/inloggen`);
  await page.getByLabel("E-mailadres").fill(account.email);
  await page.getByLabel("Wachtwoord", { exact: true }).fill(account.password);
  await page.getByRole("button", { name: "Inloggen", exact: true }).click();
  await page.getByLabel("Code van zes cijfers").fill(codeOf(account));
  await page.getByRole("button", { name: "Controleren" }).click();
  await expect(page).not.toHaveURL(/inloggen/);
}

test.describe("at the coaches' door", () => {
  test.use({ expectedFaults: [/40[01]/] });

  test("a coach makes a passkey, signs in with one press, and removes it again", async ({ page, hervat }) => {
    const coach = someone(hervat, "coach");
    await plugInDevice(page);
    await signIn(page, hervat.coachUrl, coach);
    await page.goto(`${hervat.coachUrl}/profiel`);
    await page.getByRole("button", { name: "Passkey toevoegen" }).click();
    const window = page.getByRole("dialog");
    await window.getByLabel("Naam van deze passkey").fill("Laptop thuis");
    await window.getByLabel("Je wachtwoord van nu").fill("niet het goede wachtwoord");
    await window.getByRole("button", { name: "Passkey toevoegen" }).click();
    await expect(window.getByText("Je wachtwoord van nu klopt niet.")).toBeVisible();
    await window.getByLabel("Je wachtwoord van nu").fill(coach.password);
    await window.getByRole("button", { name: "Passkey toevoegen" }).click();
    await expect(window).toHaveCount(0);
    await expect(page.getByText("Laptop thuis")).toBeVisible();

    await page.context().clearCookies();
    await page.goto(`${hervat.coachUrl}/inloggen`);
    await page.getByRole("button", { name: "Inloggen met een passkey" }).click();
    await expect(page).not.toHaveURL(/inloggen/);
    await page.goto(`${hervat.coachUrl}/profiel`);
    await expect(page.getByText(/Laatst gebruikt/)).toBeVisible();

    await page.getByRole("button", { name: "Passkey Laptop thuis verwijderen" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Verwijderen" }).click();
    await expect(page.getByText("Je hebt nog geen passkey.")).toBeVisible();
    await page.context().clearCookies();
    await page.goto(`${hervat.coachUrl}/inloggen`);
    await page.getByRole("button", { name: "Inloggen met een passkey" }).click();
    await expect(page.getByText("Inloggen met een passkey lukte niet.")).toBeVisible();
  });
});

for (const door of ["manager", "client"] as const)
  test(`a ${door} makes a passkey and signs in with it`, async ({ page, hervat }) => {
    const url = door === "manager" ? hervat.managerUrl : hervat.clientUrl;
    const account = someone(hervat, door);
    await plugInDevice(page);
    await signIn(page, url, account);
    await page.goto(`${url}/account`);
    await page.getByLabel("Naam van deze passkey").fill("Mijn telefoon");
    await page.getByLabel("Je wachtwoord van nu").first().fill(account.password);
    await page.getByRole("button", { name: "Passkey toevoegen" }).click();
    await expect(page.getByText("Je passkey is opgeslagen.")).toBeVisible();
    await expect(page.getByText("Mijn telefoon", { exact: true })).toBeVisible();

    await page.context().clearCookies();
    await page.goto(`${url}/account`);
    await page.getByRole("button", { name: "Inloggen met een passkey" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Account" })).toBeVisible();
    await page.getByRole("button", { name: "Passkey Mijn telefoon verwijderen" }).click();
    await expect(page.getByText("De passkey is verwijderd.")).toBeVisible();
  });

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("nobody sees a button that would do nothing", async ({ page, hervat }) => {
    await page.goto(`${hervat.clientUrl}/inloggen`);
    await expect(page.getByRole("button", { name: "Inloggen", exact: true })).toBeVisible();
    await expect(page.getByRole("button", { name: "Inloggen met een passkey" })).toBeHidden();
  });
});
