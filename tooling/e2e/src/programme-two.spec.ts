import { expect, signInAs, test } from "./fixtures.ts";
import { fillBoard } from "./walk/board.ts";
import { closeCase } from "./walk/closing.ts";
import { callBedrijfsarts, expectNothingMayBeTold, nameBedrijfsarts, recordConsent, recordManagersConsent } from "./walk/contact.ts";
import { evaluate } from "./walk/evaluation.ts";
import { clientIntake } from "./walk/intake.ts";
import { issueInvoice } from "./walk/invoice.ts";
import { inviteManager, managerIntake } from "./walk/manager.ts";
import { receiveProblemAnalysis } from "./walk/papers.ts";
import { newPeople } from "./walk/people.ts";
import { agreeOnPrivacy, expectNothingKept } from "./walk/privacy.ts";
import { measure, preventRelapse, scaleGoal, stepForward } from "./walk/recovery.ts";
import { acceptOffer, recordAssignment, sendOffer, takeInClient, takeOverAnswer } from "./walk/referral.ts";
import { releaseReport } from "./walk/report.ts";
import { median, planSeries, startGuidance, writeNote } from "./walk/sessions.ts";
import { agreeOnPlan } from "./walk/work-plan.ts";

signInAs("coach");

const GOAL = "Twee dagdelen raadsstukken schrijven";
const AGREEMENT = "Elke maandag de week doorspreken";
const PERSON = "Legt de lat hoog";
const SIGNAL = "Slecht slapen";
const CONDITION = "Twee dagen uitgerust";
const QUESTION = "Wanneer kan de opbouw beginnen?";

/**
 * @source programme "Van verzuim naar herstel": two intakes, ten talks in three phases, the bedrijfsarts with consent, the evaluation with
 * employee and manager, € 2.125,- without VAT
 */
test("Van verzuim naar herstel, from the phone call to the closing", async ({ page, hervat, browser }) => {
  test.setTimeout(180_000);
  const { step } = test;
  const walk = { page, hervat, people: newPeople("Eva Molenaar") };

  await step("an order, an offer by mail, and the employer agrees without scripts", async () => {
    await takeInClient(walk, { programme: "Van verzuim naar herstel", illFor: 140, guidedFor: 84 });
    await recordAssignment(walk, "Terug in het eigen werk");
    await sendOffer(walk, undefined);
    await acceptOffer(walk, browser, { included: /Tien gesprekken van anderhalf uur/, purchaseOrder: "PO-4711" });
    await takeOverAnswer(walk, "PO-4711");
  });

  await step("nothing about health before her yes, on her own link", async () => {
    await expectNothingKept(walk);
    await agreeOnPrivacy(walk, browser);
  });

  const his = await step("the talks in one go, the client first and then her manager", async () => {
    await planSeries(walk, { talks: 10, firstWas: 70 });
    await startGuidance(walk, 80);
    return inviteManager(walk, browser);
  });

  await step("both intakes, the one with the manager confirmed by himself", async () => {
    await managerIntake(walk, his);
    await clientIntake(walk, { happened: "Lange tijd te veel werk.", sleep: "Ik word om vier uur wakker.", hours: "48" });
  });

  await step("five talks, each with its two-minute note", async () => {
    const spent: number[] = [];
    for (const talk of [1, 2, 3, 4, 5]) {
      const lines = { goal: `Werken aan rust ${talk}.`, done: `Teruggekeken op week ${talk}.`, next: "Verder met de dagindeling." };
      spent.push(await writeNote(walk, { ...lines, agreed: "Elke dag een half uur wandelen.", homework: "Dagboek bijhouden" }));
    }
    process.stdout.write(`scripted note: median ${median(spent).toFixed(1)} s\n`);
    expect(median(spent)).toBeLessThan(90);
  });

  await step("recovery: hours, energy, at home, a goal on its scale, and from phase to phase", async () => {
    await recordManagersConsent(walk, ["Wat in het werk helpt en belemmert", "Doelen in het werk", "Afspraken over het werk"]);
    await measure(walk, "8");
    await scaleGoal(walk, GOAL);
    await stepForward(walk, { criteria: [], phase: "Herstel", daysAgo: 70 });
    const toVitality = ["De klachten nemen af.", "Het herstel na inspanning komt terug."];
    await stepForward(walk, { criteria: toVitality, phase: "Vitaliteitsopbouw", daysAgo: 35 });
    await stepForward(walk, {
      criteria: ["Herstelvermogen en vitaliteit zijn duidelijk gegroeid."],
      phase: "Voorbereiding werkhervatting",
      daysAgo: 7,
    });
    await fillBoard(walk, { person: PERSON, shared: "De werkverdeling in het team" });
  });

  await step("the bedrijfsarts: nothing without her consent, then a report that she agreed with", async () => {
    await nameBedrijfsarts(walk, QUESTION);
    await expectNothingMayBeTold(walk);
    const course = "Verloop: functioneren, dagritme en energie in woorden";
    await recordConsent(walk, [course, "Hersteltijd en energiebalans", "Fase van het programma"]);
    await callBedrijfsarts(walk, "Fase van het programma");
    const report = await releaseReport(walk, { "Advies en afstemvraag": "Graag afstemming over de eerste stap." });
    for (const told of [
      walk.people.client,
      QUESTION,
      "Voorbereiding werkhervatting",
      "Teruggekeken op week 5.",
      "Methodiek: CSR Centrum.",
      "Van 48 uur naar 7,5 uur",
    ])
      expect(report).toContain(told);
    // Not in her consent.
    for (const hers of ["Lange tijd te veel werk.", PERSON, GOAL]) expect(report).not.toContain(hers);
  });

  await step("step by step back to work, evaluated together, with a plan for later", async () => {
    await agreeOnPlan(walk, his, { condition: CONDITION, stands: /uur per week/ });
    await preventRelapse(walk, { signal: SIGNAL, agreement: AGREEMENT });
    const evaluation = await evaluate(walk, { goal: GOAL, agreement: AGREEMENT });
    for (const told of [GOAL, AGREEMENT, walk.people.manager, "De werkverdeling in het team"]) expect(evaluation).toContain(told);
    for (const hers of [SIGNAL, PERSON, CONDITION, "vier uur wakker", "Voorbereiding werkhervatting"])
      expect(evaluation).not.toContain(hers);
  });

  await step("a paper that ticks off its step, the invoice, and the end", async () => {
    await receiveProblemAnalysis(walk);
    const invoice = await issueInvoice(walk);
    for (const told of ["2.125,00", "446,25", "2.571,25", "PO-4711", "Dorpsstraat 1"]) expect(invoice).toContain(told);
    for (const hers of [walk.people.client, "herstel", "verzuim"]) expect(invoice.toLowerCase()).not.toContain(hers.toLowerCase());
    await page.getByRole("link", { name: "Naar het traject" }).click();
    await closeCase(walk, his, "Deels aan het werk");
  });
});
