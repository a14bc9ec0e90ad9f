import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day } from "../primitives/index.ts";
import type { ColumnMapping } from "./caseload-field.ts";
import type { KnownCaseload } from "./known-caseload.ts";
import { missingColumns, planImport } from "./plan-import.ts";
import { recogniseColumns } from "./recognise-columns.ts";
import { afterImport, EMPTY_PRACTICE, FIONA, HEADER, MARIT, row } from "./testing.ts";

const mapping = recogniseColumns(HEADER);
const plan = (rows: readonly (readonly (string | number)[])[], known: KnownCaseload = EMPTY_PRACTICE, columns: ColumnMapping = mapping) =>
  planImport({ rows, mapping: columns, known, coach: MARIT, today: day("2026-11-22") });
const problemsOf = (rows: readonly (readonly (string | number)[])[], known?: KnownCaseload) =>
  plan(rows, known).rows.map((planned) => (planned.outcome === "rejected" ? planned.problems : planned.outcome));

describe("a caseload file for an empty practice", () => {
  it("makes every good row a new client, and each employer and contact once", () => {
    const { rows, employers, contacts } = plan([row({ clientCode: "C-1" }), row({ clientCode: "C-2", employerName: "GEMEENTE  utrecht" })]);

    expect(rows.map(({ row: number, outcome, code, warnings }) => [number, outcome, code, warnings])).toEqual([
      [2, "new", "C-1", []],
      [3, "new", "C-2", []],
    ]);
    expect(employers).toMatchObject([
      {
        id: null,
        name: "Gemeente Utrecht",
        kvk: "12345678",
        invoiceAddress: { street: "Kade 12", postcode: "3511 AB", city: "Utrecht", country: "NL" },
      },
    ]);
    expect(contacts.map(({ kind, name, email }) => [kind, name, email])).toEqual([
      ["manager", "Jan Pels", "j.pels@utrecht.example"],
      ["hr", "Eva Blok", "e.blok@utrecht.example"],
      ["bedrijfsarts", "dr. Vos", "vos@arbo.example"],
    ]);
  });

  it("gives a row without a coach to whom the import is for, and one with a coach to that coach", () => {
    const { rows } = plan([
      row({ clientCode: "C-1", coach: "" }),
      row({ clientCode: "C-2", coach: "Fiona Kaya" }),
      row({ clientCode: "C-3", coach: "FIONA@praktijk.example" }),
    ]);
    expect(rows.map((planned) => planned.outcome === "new" && planned.coach)).toEqual([MARIT, FIONA, FIONA]);
  });

  it("keeps an invoice address on the trajectory only where it differs from the employer's", () => {
    const { rows } = plan([
      row({ clientCode: "C-1" }),
      row({ clientCode: "C-2", invoiceAddress: "Plein 1, 2511 CS Den Haag" }),
      row({ clientCode: "C-3", invoiceAddress: "" }),
    ]);
    expect(rows.map((planned) => planned.outcome === "new" && planned.targets.invoiceAddress)).toEqual([
      null,
      ["Plein 1", "2511 CS  Den Haag"],
      null,
    ]);
  });

  it("skips empty rows and keeps counting them", () => {
    expect(plan([["", ""], row({ clientCode: "C-1" }), [], ["-", "n.v.t."]]).rows.map((planned) => planned.row)).toEqual([3]);
  });
});

describe("a row is rejected with its column and its reason", () => {
  it.each([
    [{ firstSickDay: "30-02-2026" }, "firstSickDay", "impossible-date"],
    [{ startedOn: "5-1-26" }, "startedOn", "year-needs-four-digits"],
    [{ programme: "Van verzuim naar werk" }, "programme", "unknown-programme"],
    [{ managerEmail: "j.pels.utrecht.example" }, "managerEmail", "email-without-at"],
    [{ clientName: "" }, "clientName", "missing"],
    [{ firstSickDay: "" }, "firstSickDay", "missing"],
    [{ coach: "Niemand" }, "coach", "unknown-coach"],
    [{ contractHours: "400" }, "contractHours", "hours-out-of-range"],
    [{ priceAgreement: "in overleg" }, "priceAgreement", "not-an-amount"],
    [{ kvk: "1234" }, "kvk", "kvk-not-8-digits"],
    [{ oin: "1234" }, "oin", "oin-not-20-digits"],
    [{ laterSpells: "2026-05-04..2026-06-01; 2026-05-20.." }, "laterSpells", "spells-overlap"],
    [{ laterSpells: "2026-06-04..2026-06-10; 2026-05-20.." }, "laterSpells", "spells-in-wrong-order"],
    [{ birthDate: "1-1-2026", startedOn: "1-12-2025", firstSickDay: "1-2-2026" }, "startedOn", "started-before-birth"],
    [{ privateEmail: "j.pels@utrecht.example" }, "privateEmail", "private-email-of-someone-else"],
    [{ sessionsBefore: "een paar" }, "sessionsBefore", "not-a-count"],
    [{ bedrijfsartsPhone: "bel maar" }, "bedrijfsartsPhone", "not-a-phone"],
    [{ invoiceAddress: "Utrecht" }, "invoiceAddress", "not-an-address"],
    [{ clientCode: "C".repeat(41) }, "clientCode", "too-long"],
  ] as const)("%j", (cells, field, kind) => {
    expect(problemsOf([row({ clientCode: "C-1", ...cells })])).toEqual([[expect.objectContaining({ field, kind })]]);
  });

  it("and all its reasons at once", () => {
    const [problems] = problemsOf([row({ clientCode: "", firstSickDay: "gisteren", managerEmail: "x" })]);
    expect(Array.isArray(problems) && problems.map(({ field }) => field)).toEqual(["clientCode", "firstSickDay", "managerEmail"]);
  });

  it("and the second of two rows with one client code names the first", () => {
    expect(problemsOf([row({ clientCode: "C-1" }), row({ clientCode: "c-1 " })])).toEqual([
      "new",
      [{ field: "clientCode", kind: "doubled-client-code", value: "c-1", firstRow: 2 }],
    ]);
  });

  it("and close names of programmes and coaches are suggested", () => {
    expect(problemsOf([row({ clientCode: "C-1", programme: "Van verzuim naar herstl", coach: "Fiona Kay" })])).toEqual([
      [
        expect.objectContaining({ field: "programme", close: [expect.objectContaining({ nl: "Van verzuim naar herstel" })] }),
        expect.objectContaining({ field: "coach", close: ["Fiona Kaya"] }),
      ],
    ]);
  });

  it("and leaves no employer or contact behind", () => {
    const { employers, contacts } = plan([row({ clientCode: "C-1", firstSickDay: "gisteren" })]);
    expect([employers, contacts]).toEqual([[], []]);
  });

  it("when the employer is known under another number", () => {
    expect(problemsOf([row({ clientCode: "C-1" }), row({ clientCode: "C-2", kvk: "87654321" })])).toEqual([
      "new",
      [{ field: "kvk", kind: "already-otherwise", here: { kind: "text", text: "12345678" } }],
    ]);
  });
});

it.each(["van-verzuim-naar-herstel", "Van verzuim naar herstel", "VAN VERZUIM NAAR HERSTEL!", "From absence to recovery"])(
  "a programme is known as %j",
  (programme) => {
    const [planned] = plan([row({ clientCode: "C-1", programme })]).rows;
    expect(planned?.outcome === "new" && planned.told.programme).toEqual({ key: "van-verzuim-naar-herstel", version: 3 });
  },
);

describe("a doubt stands beside a row that goes in", () => {
  it.each([
    [{ privateEmail: "noor@utrecht.example" }, "private-email-at-employer"],
    [{ laterSpells: "2026-05-04.." }, "first-spell-end-assumed"],
    [{ firstSickDay: "1-1-2027", startedOn: "1-2-2027" }, "sick-day-in-future"],
    [{ startedOn: "1-1-2026" }, "started-before-sick"],
    [{ clientCode: "123456782" }, "looks-like-citizen-number"],
  ] as const)("%j", (cells, kind) => {
    expect(plan([row({ clientCode: "C-1", ...cells })]).rows).toEqual([
      expect.objectContaining({ outcome: "new", warnings: [expect.objectContaining({ kind })] }),
    ]);
  });

  it("and a mailbox that anybody can have is none", () => {
    expect(plan([row({ clientCode: "C-1", privateEmail: "noor@gmail.com", managerEmail: "pels@gmail.com" })]).rows).toMatchObject([
      { warnings: [] },
    ]);
  });
});

describe("a file that was imported before", () => {
  const file = [
    row({ clientCode: "C-1", laterSpells: "2026-05-04..2026-06-01; 2026-08-01.." }),
    row({ clientCode: "C-2", sessionsBefore: "4" }),
  ];
  const known = afterImport(plan(file), EMPTY_PRACTICE);

  it("changes nothing the second time", () => {
    const again = plan(file, known);
    expect(again.rows.map(({ outcome }) => outcome)).toEqual(["unchanged", "unchanged"]);
    expect([again.employers, again.contacts]).toEqual([[], []]);
  });

  it("brings administration up to date and shows what it was", () => {
    const [planned] = plan(
      [
        row({
          clientCode: "C-1",
          jobTitle: "Teamleider",
          priceAgreement: "2500",
          purchaseOrder: "PO-9",
          managerName: "Ans Bos",
          managerEmail: "a.bos@utrecht.example",
        }),
      ],
      known,
    ).rows;
    expect(planned).toMatchObject({
      outcome: "changed",
      changes: [
        { field: "managerName", from: { text: "Jan Pels" }, to: { text: "Ans Bos (a.bos@utrecht.example)" } },
        { field: "jobTitle", from: { text: "Beleidsmedewerker" }, to: { text: "Teamleider" } },
        { field: "priceAgreement", from: { cents: 212_500 }, to: { cents: 250_000 } },
        { field: "purchaseOrder", from: { text: "PO-1" }, to: { text: "PO-9" } },
      ],
    });
  });

  it.each([
    [{ firstSickDay: "6-1-2026" }, "firstSickDay", "already-otherwise"],
    [{ laterSpells: "2026-05-11.." }, "laterSpells", "already-otherwise"],
    [{ programme: "re-integratiebegeleiding" }, "programme", "already-otherwise"],
    [{ startedOn: "1-4-2026" }, "startedOn", "already-otherwise"],
    [{ coach: "Fiona Kaya" }, "coach", "already-otherwise"],
    [{ employerName: "Provincie Utrecht", kvk: "" }, "employerName", "already-otherwise"],
    [{ privateEmail: "ander@prive.example" }, "privateEmail", "private-already-otherwise"],
    [{ birthDate: "2-3-1980" }, "birthDate", "private-already-otherwise"],
  ] as const)("never writes over history: %j", (cells, field, kind) => {
    expect(problemsOf([row({ clientCode: "C-1", ...cells })], known)).toEqual([[expect.objectContaining({ field, kind })]]);
  });

  it("reads an empty cell as nothing told, never as something to erase", () => {
    const empty = {
      jobTitle: "",
      contractHours: "",
      purchaseOrder: "-",
      priceAgreement: "",
      managerName: "",
      managerEmail: "",
      privateEmail: "",
      mobile: "",
      laterSpells: "",
      coach: "",
      sessionsBefore: "",
    };
    expect(plan([row({ clientCode: "C-1", ...empty })], known).rows).toMatchObject([{ outcome: "unchanged" }]);
  });

  it("may know fewer spells than the practice by now", () => {
    expect(plan([row({ clientCode: "C-1", laterSpells: "2026-05-04.." })], known).rows).toMatchObject([{ outcome: "unchanged" }]);
  });

  it("keeps the sessions held before, which only the first import counts", () => {
    expect(plan([row({ clientCode: "C-2", sessionsBefore: "9" })], known).rows).toMatchObject([
      { outcome: "unchanged", warnings: [{ field: "sessionsBefore", kind: "kept-as-it-is", here: { number: 4 } }] },
    ]);
  });

  it("fills in what was not known of an employer, a contact and the client herself", () => {
    const bare = { kvk: "", mobile: "", bedrijfsartsPhone: "", invoiceEmail: "", hrEmail: "" };
    const before = afterImport(plan([row({ clientCode: "C-1", ...bare })]), EMPTY_PRACTICE);
    const { rows, employers, contacts } = plan([row({ clientCode: "C-1" })], before);
    expect(rows).toMatchObject([{ outcome: "changed" }]);
    expect(rows[0]?.outcome === "changed" && rows[0].changes.map(({ field, from }) => [field, from])).toEqual([
      ["kvk", null],
      ["invoiceEmail", null],
      ["hrEmail", null],
      ["bedrijfsartsPhone", null],
      ["mobile", null],
    ]);
    expect([employers.length, contacts.length]).toEqual([1, 2]);
    expect(plan([row({ clientCode: "C-1" })], afterImport(plan([row({ clientCode: "C-1" })], before), before)).rows).toMatchObject([
      { outcome: "unchanged" },
    ]);
  });

  it("begins nobody in a programme that is offered no more, and leaves who is in it alone", () => {
    const [first] = known.programmes;
    if (first === undefined) throw new Error("the practice has no programme");
    const retired = { ...known, retired: [first.key] };
    expect(problemsOf([row({ clientCode: "C-1" })], { ...retired, clients: [] })).toEqual([
      [{ field: "programme", kind: "programme-retired", names: { nl: "Van verzuim naar herstel", en: "From absence to recovery" } }],
    ]);
    expect(problemsOf([row({ clientCode: "C-1" })], retired)).toEqual(["unchanged"]);
  });

  it("says of a colleague's client only that the code is taken", () => {
    expect(problemsOf([row({ clientCode: "C-1" })], { ...known, clients: [], codesOfOthers: ["c-1"] })).toEqual([
      [{ field: "clientCode", kind: "client-code-taken", value: "C-1" }],
    ]);
  });
});

it("whatever a file holds: nothing breaks, every filled row is decided, and the same file twice changes nothing", () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.integer(),
    fc.constantFrom("", "C-1", "C-2", "5-1-2026", "2026-03-01", "x@y.example", "Gemeente Utrecht", "12345678"),
  );
  const fields = fc.record(
    Object.fromEntries(
      ["clientCode", "clientName", "employerName", "managerName", "managerEmail", "kvk", "invoiceEmail", "mobile", "hrName"].map(
        (field) => [field, cell],
      ),
    ),
    {
      requiredKeys: [],
    },
  );
  fc.assert(
    fc.property(fc.array(fields, { maxLength: 8 }), (changes) => {
      const file = changes.map((change) => row(change));
      const first = plan(file);
      expect(first.rows).toHaveLength(file.length);
      const again = plan(file, afterImport(first, EMPTY_PRACTICE));
      expect(again.rows.map(({ outcome }) => outcome)).toEqual(
        first.rows.map(({ outcome }) => (outcome === "new" ? "unchanged" : outcome)),
      );
      expect([again.employers, again.contacts]).toEqual([[], []]);
    }),
    { numRuns: 300 },
  );
});

it("a file without a column for something required names that column", () => {
  expect(missingColumns({ clientCode: 0, clientName: 1 })).toEqual(["employerName", "firstSickDay", "programme", "startedOn"]);
  expect(missingColumns(mapping)).toEqual([]);
});
