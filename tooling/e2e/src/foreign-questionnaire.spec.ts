import { randomBytes } from "node:crypto";
import { expect, signInAs, test } from "./fixtures.ts";
import { press, tabTo } from "./keyboard.ts";

signInAs("owner");

const QUESTION = "Dacht je dat je beter dood kon zijn?";

/** As another system writes it: nothing in it says after which answer somebody needs help. */
function foreignFile(title: string): string {
  const option = (code: string, display: string, valueDecimal: number) => ({
    extension: [{ url: "http://hl7.org/fhir/StructureDefinition/ordinalValue", valueDecimal }],
    valueCoding: { code, display },
  });
  return JSON.stringify({
    ...{
      resourceType: "Questionnaire",
      status: "active",
      language: "nl",
      title,
      publisher: "Het instituut",
      copyright: "Vrij te gebruiken",
    },
    ...{ description: "Denk aan de afgelopen week.", url: `http://example.org/Questionnaire/${title.replaceAll(" ", "-")}` },
    item: [{ linkId: "harm", text: QUESTION, type: "choice", answerOption: [option("never", "Nooit", 0), option("often", "Vaak", 1)] }],
  });
}

test("who brings a questionnaire of another system marks, with the keyboard alone, after which answer the client reads whom she can call", async ({
  page,
  hervat,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${hervat.coachUrl}/praktijk?deel=vragenlijsten`);
  const title = `Stemming ${randomBytes(3).toString("hex")}`;
  await press(page, page.getByRole("button", { name: "Vragenlijst toevoegen" }));
  const dialog = page.getByRole("dialog");
  await dialog
    .locator('input[type="file"]')
    .setInputFiles({ name: "elders.json", mimeType: "application/json", buffer: Buffer.from(foreignFile(title)) });

  await press(page, dialog.getByRole("radio", { name: "Hoe hoger, hoe meer last" }), "Space");
  await press(page, dialog.getByRole("button", { name: "Opnieuw bekijken" }));
  await expect(dialog.getByRole("heading", { name: "Wanneer heeft de cliënt meteen hulp nodig?" })).toBeVisible();
  await press(page, dialog.locator("summary").filter({ hasText: QUESTION }).first());
  const often = dialog.getByRole("checkbox", { name: "Vaak" });
  await press(page, often, "Space");
  await expect(often).toBeChecked();

  await tabTo(page, dialog.getByRole("button", { name: "Toevoegen" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: title })).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Vaak" }).first()).toContainText(
    "Bij dit antwoord staat meteen wie zij kan bellen.",
  );
});
