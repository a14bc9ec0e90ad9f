import { describe, expect, it } from "vitest";
import { parseEmployer, parsePracticeProfile } from "./index.ts";

function problems(outcome: { readonly ok: boolean; readonly refusal?: unknown }) {
  return outcome.ok ? [] : outcome.refusal;
}

describe("the form of the practice", () => {
  it("takes a filled-in form", () => {
    const outcome = parsePracticeProfile({
      legalName: " Oever ",
      kvkNumber: "1234 5678",
      iban: "NL91 ABNA 0417 1643 00",
      address: { street: "Kade 12", postcode: "3511 AB", city: "Utrecht" },
    });
    expect(outcome.ok && outcome.value).toMatchObject({
      legalName: "Oever",
      kvkNumber: "12345678",
      iban: "NL91ABNA0417164300",
      address: { country: "NL" },
    });
  });

  it("takes fields left blank as not given", () => {
    const outcome = parsePracticeProfile({
      legalName: "Oever",
      email: "",
      iban: "  ",
      invoiceSeries: "",
      accent: "",
      address: { street: "", postcode: " ", city: "", country: "NL" },
    });
    expect(outcome.ok && outcome.value).toMatchObject({ email: null, iban: null, invoiceSeries: "", accent: "#1e5b4f", address: null });
  });

  it.each([
    [{}, [{ field: "legalName", problem: "required" }]],
    [{ legalName: "  " }, [{ field: "legalName", problem: "required" }]],
    [{ legalName: null }, [{ field: "legalName", problem: "required" }]],
    [{ legalName: 7 }, [{ field: "legalName", problem: "not-valid" }]],
    [{ legalName: "x".repeat(161) }, [{ field: "legalName", problem: "too-long" }]],
    [{ legalName: "Oever", kvkNumber: "123" }, [{ field: "kvkNumber", problem: "kvk-number" }]],
    [{ legalName: "Oever", vatId: "NL1" }, [{ field: "vatId", problem: "vat-id" }]],
    [{ legalName: "Oever", iban: "NL91ABNA0417164301" }, [{ field: "iban", problem: "iban" }]],
    [{ legalName: "Oever", email: "post" }, [{ field: "email", problem: "email" }]],
    [{ legalName: "Oever", phone: "bel mij" }, [{ field: "phone", problem: "phone" }]],
    [{ legalName: "Oever", website: "javascript:alert(1)" }, [{ field: "website", problem: "website" }]],
    [{ legalName: "Oever", website: "oever.example" }, [{ field: "website", problem: "website" }]],
    [{ legalName: "Oever", accent: "#ffcc00" }, [{ field: "accent", problem: "accent-too-light" }]],
    [{ legalName: "Oever", accent: "geel" }, [{ field: "accent", problem: "accent-not-a-colour" }]],
    [{ legalName: "Oever", logo: "https://x.example" }, [{ field: "logo", problem: "logo-not-a-picture" }]],
    [{ legalName: "Oever", paymentTermDays: 61 }, [{ field: "paymentTermDays", problem: "payment-term" }]],
    [{ legalName: "Oever", paymentTermDays: 14.5 }, [{ field: "paymentTermDays", problem: "payment-term" }]],
    [{ legalName: "Oever", invoiceSeries: "a b" }, [{ field: "invoiceSeries", problem: "invoice-series" }]],
    [{ legalName: "Oever", vat: { treatment: "exempt" } }, [{ field: "vat.reason", problem: "required" }]],
    [{ legalName: "Oever", vat: { treatment: "exempt", reason: "" } }, [{ field: "vat.reason", problem: "required" }]],
    [{ legalName: "Oever", colour: "#000000" }, [{ field: "colour", problem: "unknown-field" }]],
    [
      { legalName: "Oever", address: { street: "Kade 12", postcode: "" } },
      [
        { field: "address.postcode", problem: "required" },
        { field: "address.city", problem: "required" },
      ],
    ],
    ["Oever", [{ field: "", problem: "not-valid" }]],
  ])("points at the field: %j", (form, refused) => {
    expect(problems(parsePracticeProfile(form))).toEqual(refused);
  });
});

describe("the form of an employer", () => {
  it("takes a foreign VAT number, an OIN and a rule for order numbers", () => {
    const outcome = parseEmployer({
      legalName: "Gemeente Oever",
      kind: "government",
      oin: "00000001234567890000",
      vatId: "BE0123456789",
      purchaseOrder: "required",
    });
    expect(outcome.ok && outcome.value).toMatchObject({ kind: "government", purchaseOrder: "required" });
  });

  it.each([
    [{}, [{ field: "legalName", problem: "required" }]],
    [{ legalName: "De Molen", invoiceEmail: "facturen" }, [{ field: "invoiceEmail", problem: "email" }]],
    [{ legalName: "De Molen", oin: "12" }, [{ field: "oin", problem: "oin" }]],
    [{ legalName: "De Molen", paymentTermDays: 90 }, [{ field: "paymentTermDays", problem: "payment-term" }]],
    [{ legalName: "De Molen", purchaseOrder: "sometimes" }, [{ field: "purchaseOrder", problem: "not-valid" }]],
    [
      { legalName: "De Molen", invoiceAddress: { street: "A 1", postcode: "1", city: "B", country: "Nederland" } },
      [{ field: "invoiceAddress.country", problem: "country-code" }],
    ],
  ])("points at the field: %j", (form, refused) => {
    expect(problems(parseEmployer(form))).toEqual(refused);
  });
});
