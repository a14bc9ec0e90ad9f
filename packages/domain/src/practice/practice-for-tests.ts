import { Employer, PracticeProfile } from "./index.ts";

/** A complete practice and a complete employer; a test names only what it is about. Used by tests only. */
export function aPractice(facts: Partial<Parameters<typeof PracticeProfile.parse>[0] & object> = {}): PracticeProfile {
  return PracticeProfile.parse({
    legalName: "Praktijk Oever B.V.",
    senderName: "Oever Advies",
    address: { street: "Kade 12", postcode: "3511 AB", city: "Utrecht" },
    phone: "030 123 45 67",
    email: "administratie@oever.example",
    website: "https://oever.example",
    kvkNumber: "12345678",
    vatId: "NL123456789B01",
    iban: "NL91 ABNA 0417 1643 00",
    footer: "Op onze diensten zijn onze voorwaarden van toepassing.",
    ...facts,
  });
}

export function anEmployer(facts: Partial<Parameters<typeof Employer.parse>[0] & object> = {}): Employer {
  return Employer.parse({
    legalName: "Bakkerij De Molen B.V.",
    invoiceAddress: { street: "Molenweg 1", postcode: "1012 AB", city: "Amsterdam" },
    attention: "Crediteurenadministratie",
    invoiceEmail: "facturen@demolen.example",
    kvkNumber: "87654321",
    ...facts,
  });
}
