import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ID_OF_NOTHING, talk, talksOf } from "../testing/given-talks.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

let team: GivenTeam;
let talks: ReturnType<typeof talksOf>;
beforeAll(async () => {
  team = await givenTeam();
  talks = talksOf(team);
});
afterAll(() => team.test.close());

describe("time that stayed reserved", () => {
  it("comes on the next concept, once, where a price was agreed for it", async () => {
    const trajectoryId = await talks.open();
    await team.office.invoicing.saveTimePrice({ trajectoryId, price: { sessionCents: null, reservedCents: 9_500, kilometreCents: null } });
    await team.hers.session.planList({ trajectoryId, appointments: [talk(team.inDays(-3))] });
    const [missed] = await talks.sessionsOf(trajectoryId);
    await team.hers.session.close({ sessionId: missed?.id ?? ID_OF_NOTHING, outcome: "no-show" });
    const drafted = await team.office.invoicing.draft({ trajectoryId });
    if (!drafted.ok) throw new Error("no concept");
    const { invoiceId } = drafted.value;
    expect(await team.office.invoicing.read({ invoiceId })).toMatchObject({
      lines: [{ description: "Gereserveerde tijd", quantityHundredths: 100, unitPriceCents: 9_500 }],
    });
    await team.office.invoicing.discardConcept({ invoiceId });
    expect(await team.office.invoicing.draft({ trajectoryId })).toMatchObject({ ok: true });
  });
});
