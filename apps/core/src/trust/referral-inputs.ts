import { day } from "@hervat/domain/primitives";
import { CASE_ALONE, type MatrixInputs, type MatrixTarget, trajectoryOf } from "./matrix-input.ts";

const LINE = {
  description: "Begeleidingstraject, individueel",
  quantityHundredths: 100,
  unit: "piece",
  unitPriceCents: 212_500,
  vat: { treatment: "standard", rate: 2_100 },
};
const CONTENT = { subject: "programme", lines: [LINE], optionalLines: [], included: ["Intake"], remark: null, namesClient: false };
const ASSIGNMENT = { orderer: null, orderReference: "INK-77", payer: { kind: "employer" }, goal: "own-work", goalOn: "2026-03-01" };

const sentOffer = async ({ about }: MatrixTarget) => ({ offerId: (await about.sentOffer()).id });

/** What was ordered for a case, and the offers for it. */
export const REFERRAL_INPUTS: MatrixInputs = {
  "referral.read": CASE_ALONE,
  // Recorded elsewhere since: a stale save.
  "referral.saveAssignment": (target) => ({ input: { trajectoryId: trajectoryOf(target), seen: 99, assignment: ASSIGNMENT } }),
  "referral.draftOffer": (target) => ({ input: { trajectoryId: trajectoryOf(target), subject: "extension", copyOf: null } }),
  "referral.saveOffer": async (target) => ({ input: { ...(await sentOffer(target)), version: 1, content: CONTENT } }),
  "referral.discardOffer": async (target) => ({ input: await sentOffer(target) }),
  "referral.previewOffer": async (target) => ({ input: await sentOffer(target) }),
  "referral.sendOffer": async (target) => ({
    input: {
      ...(await sentOffer(target)),
      // Sent by another since: a stale save, so that the link of the orderer stays.
      ...{ version: 99, to: { name: "R. Pels", email: "r.pels@werkgever.example" }, validUntil: day("2099-12-31"), reply: null },
    },
  }),
  "referral.withdrawOffer": async (target) => ({ input: await sentOffer(target) }),
  "referral.takeOver": async (target) => ({ input: { ...(await sentOffer(target)), alsoForEmployer: false } }),
};
