import { cents } from "@hervat/domain/money";
import { Email } from "@hervat/domain/people";
import type { OfferContent } from "@hervat/domain/referral";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answer, offerDesk, orderer } from "../testing/given-offer-desk.ts";
import { givenWholeProfile } from "../testing/given-order.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

let team: GivenTeam;
let desk: ReturnType<typeof offerDesk>;
beforeAll(async () => {
  team = await givenTeam();
  await givenWholeProfile(team);
  desk = offerDesk(team);
});
afterAll(() => team.test.close());

const address = { street: "Havenweg 112", postcode: "3542 AD", city: "Utrecht", country: "NL" };

describe("taking over what the employer filled in", () => {
  const optional = (content: OfferContent) =>
    content.lines.map((line) => ({ ...line, description: "Extra overleg", unitPriceCents: cents(15_000) }));

  it("brings it to the assignment, the agreement and the employer, once", async () => {
    const first = await desk.sentOffer();
    const { content } = await desk.shown(first.trajectoryId, first.offerId);
    const { trajectoryId, offerId, link } = await desk.sentOffer({ optionalLines: optional(content) });
    await link.offer.accept({ ...answer, invoiceAddress: address, invoiceEmail: Email.parse("facturen@werkgever.example"), chosen: [0] });
    expect(await team.hers.referral.takeOver({ offerId, alsoForEmployer: true })).toEqual({ ok: true, value: null });
    expect(await team.hers.invoicing.order({ trajectoryId })).toMatchObject({ priceCents: 227_500, purchaseOrder: "PO-9" });
    expect((await desk.readCase(trajectoryId)).assignment?.assignment.orderer).toEqual({
      name: "R. Pels",
      function: "Inkoper",
      email: orderer,
      phone: null,
      language: "nl",
    });
    const [row] = await team.test.database.admin`
      select t.invoice_address, t.invoice_email, e.invoicing from work.trajectory t join work.client c on c.id = t.client_id
      join work.employer e on e.id = c.employer_id where t.id = ${trajectoryId}`;
    expect(row).toMatchObject({ invoice_email: "facturen@werkgever.example", invoicing: { invoiceAddress: address } });
    expect(row?.["invoice_address"]).toEqual(["Havenweg 112", "3542 AD  Utrecht"]);
    expect(await team.hers.referral.takeOver({ offerId, alsoForEmployer: false })).toMatchObject({ refusal: { kind: "taken-over" } });
  });

  it("is where the invoice of this trajectory goes, though the employer's own address is another", async () => {
    const { trajectoryId, offerId, link } = await desk.sentOffer();
    await link.offer.accept({ ...answer, invoiceAddress: address, invoiceEmail: Email.parse("facturen@werkgever.example") });
    await team.hers.referral.takeOver({ offerId, alsoForEmployer: false });
    const drafted = await team.hers.invoicing.draft({ trajectoryId });
    if (!drafted.ok) throw new Error("no concept");
    const { customer } = await team.hers.invoicing.read({ invoiceId: drafted.value.invoiceId });
    expect(customer).toMatchObject({ addressLines: ["Havenweg 112", "3542 AD  Utrecht"], email: "facturen@werkgever.example" });
  });

  it("of an offer that nobody accepted is refused", async () => {
    const { offerId } = await desk.sentOffer();
    expect(await team.hers.referral.takeOver({ offerId, alsoForEmployer: false })).toMatchObject({ refusal: { kind: "not-accepted" } });
  });
});
