import { Secret, TOTP } from "otpauth";
import { expect, test } from "./fixtures.ts";

const PASSWORD = "een lange zin om mee te beginnen";
const FILE = [
  "Cliëntcode;Naam;Werkgever;Leidinggevende;E-mail leidinggevende;Functie;Contracturen;Eerste ziektedag;Programma;Startdatum",
  "E-1;Noor de Wit;Gemeente Voorbeeld;Jan Pels;j.pels@gemeente.example;Planner;36;5-1-2026;Van verzuim naar herstel;2-3-2026",
  "E-2;Sam Bakker;Gemeente Voorbeeld;Jan Pels;j.pels@gemeente.example;Planner;24;31-2-2026;Van verzuim naar herstel;2-3-2026",
].join("\r\n");

test.describe.configure({ mode: "serial" });
test.use({ expectedFaults: [/401/] });

test("a practice of one's own begins with the code of the terminal and ends with its caseload", async ({ page, hervat }) => {
  await page.goto(`${hervat.coachUrl}/begin`);
  await page.getByRole("link", { name: "Mijn praktijk beginnen" }).click();
  await page.getByLabel("Startcode").fill("AAAA-AAAA-AAAA");
  await page.getByLabel("Naam van je praktijk").fill("Praktijk De Proef");
  await page.getByLabel("Je naam").fill("Marit Vos");
  await page.getByLabel("E-mailadres").fill("marit@praktijk.example");
  await page.getByLabel("Kies een wachtwoord").fill(PASSWORD);
  await page.getByRole("button", { name: "Praktijk maken" }).click();
  await expect(page.getByText("Deze startcode klopt niet.")).toBeVisible();
  await page.getByLabel("Startcode").fill(hervat.setUpCode.toLowerCase());
  await page.getByRole("button", { name: "Praktijk maken" }).click();

  await page.getByRole("button", { name: "Beginnen" }).click();
  const secret = (await page.locator("p.select-all").textContent()) ?? "";
  const telephone = new TOTP({ secret: Secret.fromBase32(secret.replace(/\s/g, "")) });
  await page.getByLabel("Code van zes cijfers").fill(telephone.generate());
  await page.getByRole("button", { name: "Tweede stap aanzetten" }).click();
  await page.getByLabel("Ik heb de codes bewaard").check();
  await page.getByRole("button", { name: "Verder naar Hervat" }).click();

  await expect(page.getByRole("heading", { level: 1, name: "Importeren" })).toBeVisible();
  await page.locator('input[type="file"]').setInputFiles({ name: "caseload.csv", mimeType: "text/csv", buffer: Buffer.from(FILE) });
  await page.getByRole("button", { name: /importeren$/i }).click();
  await expect(page.getByText("1 regel staat nu in Hervat.")).toBeVisible();
  await page.goto(`${hervat.coachUrl}/caseload`);
  await expect(page.getByText("Noor de Wit")).toBeVisible();
  await expect(page.getByText("Sam Bakker")).toHaveCount(0);
});

test("from then on nobody comes in by a demo account, and no second practice begins", async ({ page, hervat }) => {
  const { email, password } = hervat.accounts[0] ?? { email: "", password: "" };
  await page.goto(`${hervat.coachUrl}/inloggen`);
  await page.getByLabel("E-mailadres").fill(email);
  await page.getByLabel("Wachtwoord", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Inloggen", exact: true }).click();
  await expect(page.getByText("Deze combinatie van e-mailadres en wachtwoord kennen we niet.")).toBeVisible();
  await page.goto(`${hervat.coachUrl}/begin`);
  await expect(page).toHaveURL(/inloggen/);
});
