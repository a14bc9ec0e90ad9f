import { describe, expect, it } from "vitest";
import { Letterhead } from "../views/index.ts";
import {
  Address,
  addressFromLines,
  addressLines,
  contrastRatio,
  Employer,
  EuVatId,
  Iban,
  isPoBox,
  KvkNumber,
  Logo,
  Oin,
  PracticeProfile,
  toLetterhead,
  VatId,
} from "./index.ts";
import { aPractice } from "./practice-for-tests.ts";

const svg = (drawing: string) => `data:image/svg+xml;base64,${btoa(drawing)}`;

describe("an account number", () => {
  it.each([
    "NL91ABNA0417164300",
    "NL91 ABNA 0417 1643 00",
    "nl02abna0123456789",
    "BE68 5390 0754 7034",
    "DE89370400440532013000",
    "GB29NWBK60161331926819",
  ])("%s passes its own check", (iban) => {
    expect(Iban.safeParse(iban).success).toBe(true);
  });

  it.each([
    "NL91ABNA0417164301",
    "NL19ABNA0417164300",
    "NL91ABNA041716430",
    "NL91ABNA04171643000",
    "91ABNA0417164300",
    "NL91-ABNA",
    "",
    "NL00",
  ])("%s does not", (iban) => {
    expect(Iban.safeParse(iban).success).toBe(false);
  });

  it("is kept without spaces, in capitals", () => {
    expect(Iban.parse(" nl91 abna 0417 1643 00 ")).toBe("NL91ABNA0417164300");
  });

  it("with two neighbouring digits swapped is always found out", () => {
    const iban = "NL91ABNA0417164300";
    for (let at = 8; at < iban.length - 1; at++) {
      const swapped = iban.slice(0, at) + iban.charAt(at + 1) + iban.charAt(at) + iban.slice(at + 2);
      if (swapped !== iban) expect(Iban.safeParse(swapped).success).toBe(false);
    }
  });
});

describe("the numbers of a company", () => {
  it.each([
    [KvkNumber, "12345678", true],
    [KvkNumber, "1234 5678", true],
    [KvkNumber, "1234567", false],
    [KvkNumber, "123456789", false],
    [KvkNumber, "1234567a", false],
    [VatId, "NL123456789B01", true],
    [VatId, "nl 1234.56.789.b01", true],
    [VatId, "NL12345678B01", false],
    [VatId, "NL123456789C01", false],
    [VatId, "BE0123456789", false],
    [Oin, "00000001234567890000", true],
    [Oin, "1234567890", false],
    [EuVatId, "NL123456789B01", true],
    [EuVatId, "BE0123456789", true],
    [EuVatId, "DE123456789", true],
    [EuVatId, "NL123", false],
    [EuVatId, "US123456789", false],
  ])("are told from mistakes (%#: %s %s)", (schema, text, valid) => {
    expect(schema.safeParse(text).success).toBe(valid);
  });
});

describe("an address", () => {
  it.each(["Postbus 12", "postbus 1", "P.O. Box 7", "PO Box 7", "Antwoordnummer 100"])("such as %s is only a PO box", (street) => {
    expect(isPoBox({ street })).toBe(true);
  });

  it.each(["Postbusweg 3", "Kade 12", "Boxtelseweg 4", "Laan van Postbus 1"])("such as %s is a street", (street) => {
    expect(isPoBox({ street })).toBe(false);
  });

  it("names the country only abroad", () => {
    expect(addressLines(Address.parse({ street: "Kade 12", postcode: "3511 AB", city: "Utrecht" }))).toEqual([
      "Kade 12",
      "3511 AB  Utrecht",
    ]);
    expect(addressLines(Address.parse({ street: "Rue 1", postcode: "1000", city: "Brussel", country: "BE" }))).toEqual([
      "Rue 1",
      "1000  Brussel",
      "BE",
    ]);
  });

  it("is read back from its lines, and what is no address is none", () => {
    for (const country of ["NL", "BE"]) {
      const address = Address.parse({ street: "Kade 12", postcode: "3511 AB", city: "Den Haag", country });
      expect(addressFromLines(addressLines(address))).toEqual(address);
    }
    expect(addressFromLines(["Kade 12", "3511 AB Utrecht"])).toMatchObject({ postcode: "3511 AB", city: "Utrecht" });
    expect(addressFromLines(["Kade 12"])).toBeNull();
  });
});

describe("the accent colour", () => {
  it.each([
    ["#000000", "#ffffff", 21],
    ["#ffffff", "#ffffff", 1],
    ["#767676", "#ffffff", 4.54],
    ["#ffffff", "#767676", 4.54],
    ["#1E5B4F", "#ffffff", 7.87],
  ])("%s against %s has contrast %d", (first, second, ratio) => {
    expect(contrastRatio(first, second)).toBeCloseTo(ratio, 1);
  });

  it.each([
    ["#1e5b4f", true],
    ["#767676", true],
    ["#777777", false],
    ["#ffcc00", false],
    ["1e5b4f", false],
    ["#1e5", false],
    ["red", false],
  ])("%s can carry text on white: %s", (accent, accepted) => {
    expect(PracticeProfile.safeParse({ legalName: "Oever", accent }).success).toBe(accepted);
  });
});

describe("a logo", () => {
  it.each([
    ["a PNG", `data:image/png;base64,iVBORw0KGgoAAAANSUhEUg==`],
    ["a JPEG", "data:image/jpeg;base64,/9j/4AAQSkZJRg=="],
    ["a drawing", svg('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle r="4" fill="#1e5b4f"/></svg>')],
    ["a drawing that refers to itself", svg('<svg><path fill="url(#shade)"/></svg>')],
  ])("may be %s", (_, logo) => {
    expect(Logo.safeParse(logo).success).toBe(true);
  });

  it.each([
    ["an address on the internet", "https://oever.example/logo.png"],
    ["a page that calls itself a PNG", `data:image/png;base64,${btoa("<html>")}`],
    ["a GIF", "data:image/gif;base64,R0lGODlhAQABAAAAACw="],
    ["something else inside", svg("<html></html>")],
    ["a drawing with script", svg("<svg><script>alert(1)</script></svg>")],
    ["a drawing that listens", svg('<svg onload="alert(1)"></svg>')],
    ["a drawing that fetches", svg('<svg><image href="https://x.example/a.png"/></svg>')],
    ["a drawing that fetches by style", svg('<svg><style>@import "https://x.example"</style></svg>')],
    ["a drawing with a page inside", svg("<svg><foreignObject><p>x</p></foreignObject></svg>")],
    ["a drawing with entities", svg('<!DOCTYPE svg [<!ENTITY a "b">]><svg></svg>')],
    ["broken base64", "data:image/svg+xml;base64,A"],
    ["a label with more behind it", 'data:image/png;base64,iVBORw0KGgo=" onerror="x'],
  ])("may not be %s", (_, logo) => {
    expect(Logo.safeParse(logo).success).toBe(false);
  });

  it("may not be larger than a letter needs", () => {
    expect(Logo.safeParse(`data:image/png;base64,iVBORw0KGgo${"A".repeat(400_000)}`).success).toBe(false);
  });
});

describe("the letterhead", () => {
  it("is what a view accepts, with the neutral sender", () => {
    const letterhead = toLetterhead(aPractice());
    expect(Letterhead.parse(letterhead)).toEqual(letterhead);
    expect(letterhead).toMatchObject({
      legalName: "Praktijk Oever B.V.",
      senderName: "Oever Advies",
      addressLines: ["Kade 12", "3511 AB  Utrecht"],
      accent: "#1e5b4f",
    });
  });

  it("of a practice that only has its name shows that name and nothing invented", () => {
    const letterhead = toLetterhead(PracticeProfile.parse({ legalName: "Oever" }));
    expect(Letterhead.parse(letterhead)).toMatchObject({ senderName: "Oever", addressLines: [], iban: null, vatId: null });
  });

  it("shows no VAT default, payment term or series: those are not for readers", () => {
    expect(Object.keys(toLetterhead(aPractice())).toSorted()).toEqual(Object.keys(Letterhead.shape).toSorted());
  });
});

describe("a new practice or employer", () => {
  it("needs its name only; 21 % VAT and 30 days are the start", () => {
    expect(PracticeProfile.parse({ legalName: "Oever" })).toMatchObject({
      vat: { treatment: "standard", rate: 2100 },
      paymentTermDays: 30,
      invoiceSeries: "",
    });
    expect(Employer.parse({ legalName: "De Molen" })).toMatchObject({ kind: "company", paymentTermDays: null, purchaseOrder: "optional" });
  });
});
