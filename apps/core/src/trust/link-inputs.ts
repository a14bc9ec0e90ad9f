import type { TestService } from "../testing/test-service.ts";
import { type MatrixInputs, NOTHING } from "./matrix-input.ts";

/** Whoever holds the client's link took it back, from another distance: what is entered asks for one. */
const basisBack = ({ database }: TestService) =>
  database.admin`update care.privacy_basis set withdrawn_on = null, withdrawn_at = null where kind = 'statement'`;

/** What each procedure of the link router is asked, and each of its files. Which case it is about, the link itself says. */
export const LINK_INPUTS: MatrixInputs = {
  "installation.state": NOTHING,
  "doctor.knock": NOTHING,
  "doctor.enter": () => ({ input: { code: "2222 2222", remember: false } }),
  "doctor.enterKnown": () => ({ input: { device: "een ander apparaat" } }),
  "doctor.textCode": NOTHING,
  "doctor.page": NOTHING,
  "doctor.documents": NOTHING,
  "doctor.acknowledge": NOTHING,
  "doctor.ask": async ({ test }) => {
    await basisBack(test);
    return { input: { text: "Wanneer komt het volgende rapport?" } };
  },
  "doctor.advise": async ({ test }) => {
    await basisBack(test);
    return { input: { content: Buffer.from("%PDF-1.7 advies").toString("base64") } };
  },
  // Agreed and not released: nobody fetches it.
  "/files/delivery/:reportId": ({ about }) => ({ input: { reportId: about.dossier.report.id }, absent: true }),
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
