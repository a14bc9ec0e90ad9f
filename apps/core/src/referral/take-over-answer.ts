import type { Db } from "@hervat/database";
import { assignmentRepository, employerRepository, offerEventRepository, trajectoryRepository } from "@hervat/database/repositories";
import { cents, sumCents } from "@hervat/domain/money";
import { addressLines } from "@hervat/domain/practice";
import { OfferId, ok, type Result } from "@hervat/domain/primitives";
import { type AcceptedOffer, offerTotals, type TakeOverRefusal, takeOverAnswer as takenOver } from "@hervat/domain/referral";
import { v7 } from "uuid";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { membershipOf, type OpenedCase } from "../trajectory/open-case.ts";
import { openOffer, readOfferParties } from "./open-offer.ts";

export const TakeOverInput = z.strictObject({
  offerId: OfferId,
  /** The invoice address and e-mail also become the employer's own, for its other trajectories. */
  alsoForEmployer: z.boolean(),
});
export type TakeOverInput = z.infer<typeof TakeOverInput>;

/**
 * The coach looked at what the employer filled in: who orders goes to the assignment, the price, the order number and where the
 * invoice goes to the agreement of this trajectory. What the employer left empty changes nothing.
 *
 * @throws NotFoundError
 */
export function takeOverAnswer(ctx: ServiceContext, { offerId, alsoForEmployer }: TakeOverInput): Promise<Result<null, TakeOverRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const { stored, offers, opened } = await openOffer(tx, ctx, "offer.take-over", offerId, { forUpdate: true });
    opened.demand("assignment.change");
    opened.demand("trajectory.change-order");
    const outcome = takenOver(stored.value, ctx.today());
    if (!outcome.ok) return outcome;
    await offers.save({ version: stored.version, value: outcome.value });
    await toAssignment(tx, ctx, opened, outcome.value);
    await toAgreement(tx, opened, outcome.value);
    if (alsoForEmployer) await toEmployer(tx, opened, outcome.value);
    const event = { id: v7(), kind: "taken-over", at: ctx.now(), name: null, text: null } as const;
    await offerEventRepository(tx, await opened.sealer()).add(offerId, event, membershipOf(ctx));
    return ok(null);
  });
}

async function toAssignment(tx: Db, ctx: ServiceContext, { practiceId }: OpenedCase, offer: AcceptedOffer): Promise<void> {
  const { trajectoryId, answer, sending } = offer;
  const assignments = assignmentRepository(tx, practiceId);
  const [newest] = await assignments.history(trajectoryId);
  const known = newest?.assignment;
  const sameMail = known?.orderer?.email === sending.to.email;
  const assignment = {
    orderer: {
      name: answer.name,
      function: answer.function,
      email: sending.to.email,
      phone: sameMail ? (known?.orderer?.phone ?? null) : null,
      language: offer.content.language,
    },
    orderReference: known?.orderReference ?? null,
    payer: known?.payer ?? ({ kind: "employer" } as const),
    goal: known?.goal ?? ("own-work" as const),
    goalOn: known?.goalOn ?? offer.acceptedOn,
  };
  await assignments.add({ trajectoryId, number: (newest?.number ?? 0) + 1, recordedAt: ctx.now(), assignment }, membershipOf(ctx));
}

/** An extension comes on top of what was agreed before. */
async function toAgreement(tx: Db, { practiceId, stored }: OpenedCase, offer: AcceptedOffer): Promise<void> {
  const { agreement } = stored.value;
  const { purchaseOrder, invoiceAddress, invoiceEmail } = offer.answer;
  const { netCents } = offerTotals(offer);
  const priceCents = offer.content.subject === "programme" ? netCents : sumCents([agreement.priceCents ?? cents(0), netCents]);
  await trajectoryRepository(tx, practiceId).save({
    version: stored.version,
    value: {
      ...stored.value,
      agreement: {
        priceCents,
        purchaseOrder: purchaseOrder ?? agreement.purchaseOrder,
        invoiceAddressLines: invoiceAddress === null ? agreement.invoiceAddressLines : addressLines(invoiceAddress),
        invoiceEmail: invoiceEmail ?? agreement.invoiceEmail,
      },
    },
  });
}

async function toEmployer(tx: Db, opened: OpenedCase, { answer }: AcceptedOffer): Promise<void> {
  const { client } = await readOfferParties(tx, opened);
  const employers = employerRepository(tx, opened.practiceId);
  const known = await employers.find(client.employerId);
  if (known === undefined) throw new Error("the client has lost her employer");
  const { invoicing } = known.value;
  const invoiceAddress = answer.invoiceAddress ?? invoicing.invoiceAddress;
  const invoiceEmail = answer.invoiceEmail ?? invoicing.invoiceEmail;
  await employers.save({ version: known.version, value: { ...known.value, invoicing: { ...invoicing, invoiceAddress, invoiceEmail } } });
}
