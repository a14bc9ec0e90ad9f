import { type MatrixInputs, NOTHING } from "./matrix-input.ts";

/** What each procedure of the link router is asked, and each of its files. Which case it is about, the link itself says. */
export const LINK_INPUTS: MatrixInputs = {
  "installation.state": NOTHING,
  "offer.read": NOTHING,
  "offer.accept": () => ({
    input: { name: "R. Pels", function: "Inkoper", purchaseOrder: null, invoiceAddress: null, invoiceEmail: null, chosen: [] },
  }),
  "offer.ask": () => ({ input: { name: "R. Pels", question: "Wanneer?" } }),
  "privacy.read": () => ({ input: { language: "nl" } }),
  "privacy.answer": () => ({ input: { answer: "question", people: [] } }),
  "privacy.withdraw": NOTHING,
  "/files/offer": () => ({ input: {} }),
};
