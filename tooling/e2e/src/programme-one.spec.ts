import { expect, signInAs, test } from "./fixtures.ts";
import { fillBoard } from "./walk/board.ts";
import { closeCase } from "./walk/closing.ts";
import { recordManagersConsent } from "./walk/contact.ts";
import { evaluate } from "./walk/evaluation.ts";
import { clientIntake } from "./walk/intake.ts";
import { issueInvoice } from "./walk/invoice.ts";
import { inviteManager, managerIntake } from "./walk/manager.ts";
import { newPeople } from "./walk/people.ts";
import { agreeOnPrivacy } from "./walk/privacy.ts";
import { expectThemes } from "./walk/recovery.ts";
import { acceptOffer, recordAssignment, sendOffer, takeInClient, takeOverAnswer } from "./walk/referral.ts";
import { planSeries, startGuidance, writeNote } from "./walk/sessions.ts";
import { agreeOnPlan } from "./walk/work-plan.ts";

signInAs("coach");

const GOAL = "Overleggen met het hele team";
const AGREEMENT = "De leidinggevende belt elke woensdag";

/** What each talk touched; two of the nine stay open. */
const TALKS = [
  ["Oorzaken van het verzuim"],
  ["Wat belemmert en wat bevordert", "Energiebalans"],
  ["Contact met het werk", "Rol van de leidinggevende"],
  ["Sociale steun", "Competenties"],
] as const;

/**
 * @source programme "Re-integratiebegeleiding": eight to twelve talks, nine themes in any order, back to own work, another place or
 * another organisation, with manager and bedrijfsarts
 */
test("Re-integratiebegeleiding, from the phone call to the closing", async ({ page, hervat, browser }) => {
  test.setTimeout(180_000);
  const { step } = test;
  const walk = { page, hervat, people: newPeople("Karim Alaoui") };

  await step("an order towards another place, with a price of its own", async () => {
    await takeInClient(walk, { programme: "Re-integratiebegeleiding", illFor: 160, guidedFor: 100 });
    await recordAssignment(walk, "Een andere plek in de eigen organisatie");
    await sendOffer(walk, "2125,00");
    await acceptOffer(walk, browser, { included: /Acht tot twaalf gesprekken/, purchaseOrder: "PO-12" });
    await takeOverAnswer(walk, "PO-12");
  });

  const his = await step("the client first, then his manager, and both intakes", async () => {
    await agreeOnPrivacy(walk, browser);
    await planSeries(walk, { talks: 9, firstWas: 80 });
    await startGuidance(walk, 95);
    const manager = await inviteManager(walk, browser);
    await managerIntake(walk, manager);
    await clientIntake(walk, { happened: "Na de fusie liep alles anders.", sleep: "Wisselend.", hours: "24" });
    return manager;
  });

  await step("talks that touch seven of the nine themes, and no phases", async () => {
    for (const [index, themes] of TALKS.entries()) {
      const lines = { goal: `Verder met het werk, ${index + 1}.`, done: "Besproken wat er speelt.", next: "Volgende thema." };
      await writeNote(walk, { ...lines, agreed: "Een kop koffie met het team.", homework: "Opschrijven wat lukt", themes });
    }
    await expectThemes(walk, { discussed: 7, of: 9 });
    await recordManagersConsent(walk, ["Wat in het werk helpt en belemmert"]);
    await fillBoard(walk, { person: "Zegt lastig nee", shared: "De taken na de fusie" });
  });

  await step("back to work step by step, evaluated with employee and manager, and closed", async () => {
    await agreeOnPlan(walk, his, { condition: "Uitgerust na een dagdeel", stands: /uur per week/ });
    const evaluation = await evaluate(walk, { goal: GOAL, agreement: AGREEMENT });
    for (const told of [GOAL, AGREEMENT, "De taken na de fusie"]) expect(evaluation).toContain(told);
    for (const hers of ["Zegt lastig nee", "Uitgerust na een dagdeel", "Besproken wat er speelt"]) expect(evaluation).not.toContain(hers);
    expect(await issueInvoice(walk)).toContain("PO-12");
    await page.getByRole("link", { name: "Naar het traject" }).click();
    await closeCase(walk, his, "Ander werk in de organisatie");
  });
});
