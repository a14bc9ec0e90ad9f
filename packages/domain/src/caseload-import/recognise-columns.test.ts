import { describe, expect, it } from "vitest";
import { recogniseColumn, recogniseColumns } from "./recognise-columns.ts";

describe("a column is recognised by its name", () => {
  it.each([
    [
      "clientCode",
      [
        "Cliëntcode",
        "client code",
        "Cliëntnummer",
        "CODE",
        "Client ID",
        "client_code",
        "Medewerkernummer",
        "Employee number",
        "Dossiernummer",
        "Trajectnummer",
      ],
    ],
    ["clientName", ["Naam", "Naam cliënt", "Cliënt", "Name", "Client name", "Naam medewerker", "Employee name", "Volledige naam"]],
    ["employerName", ["Werkgever", "Employer", "Opdrachtgever", "Naam werkgever", "Bedrijfsnaam", "Organisatie", "Company"]],
    [
      "managerName",
      [
        "Leidinggevende",
        "Naam leidinggevende",
        "Manager",
        "Manager name",
        "Direct leidinggevende",
        "Line manager",
        "naam van de leidinggevende",
      ],
    ],
    [
      "managerEmail",
      [
        "E-mail leidinggevende",
        "Leidinggevende e-mail",
        "leidinggevendeEmail",
        "Manager e-mail",
        "manager_email",
        "E-mailadres van de leidinggevende",
        "Email manager",
        "Leidinggevende (e-mail)",
      ],
    ],
    ["jobTitle", ["Functie", "Function", "Job title", "Functietitel", "Functie medewerker", "Position"]],
    [
      "contractHours",
      ["Contracturen", "Contract hours", "Uren per week", "Contractuele uren", "Aantal uren", "Uren", "Hours", "Contract (uren per week)"],
    ],
    [
      "firstSickDay",
      [
        "Eerste ziektedag",
        "1e ziektedag",
        "First sick day",
        "Ziek sinds",
        "Eerste verzuimdag",
        "Datum ziekmelding",
        "first_sick_day",
        "First day of sick leave",
        "Verzuimdatum",
      ],
    ],
    [
      "laterSpells",
      ["Latere periodes", "Latere ziekteperiodes", "Later spells", "Volgende ziekteperioden", "Verdere verzuimperiodes", "spells"],
    ],
    ["programme", ["Programma", "Programme", "Traject", "Begeleidingstraject", "Program", "Trajectsoort"]],
    ["startedOn", ["Startdatum", "Start date", "Start", "Start traject", "Startdatum traject", "Begindatum", "Started on"]],
    ["coach", ["Coach", "Begeleider", "E-mail coach", "Naam coach", "coach_email"]],
    [
      "sessionsBefore",
      [
        "Gesprekken tot nu toe",
        "Aantal gesprekken",
        "Sessions held so far",
        "Gehouden gesprekken",
        "Sessions",
        "Aantal gehouden sessies",
        "Gevoerde gesprekken",
      ],
    ],
    ["priceAgreement", ["Prijsafspraak", "Price agreement", "Prijs", "Afgesproken prijs", "Tarief", "Trajectprijs (excl. btw)", "Price"]],
    ["purchaseOrder", ["PO-nummer", "PO number", "Inkoopordernummer", "PO", "Purchase order", "Ordernummer"]],
    [
      "privateEmail",
      ["Privé e-mail", "E-mail cliënt", "Privé-e-mailadres", "Client private e-mail", "Private email", "E-mail privé (optioneel)"],
    ],
    ["mobile", ["Mobiel", "Mobile", "Mobiel nummer", "06-nummer", "Mobiele telefoon", "Telefoon cliënt", "Mobile phone"]],
    ["birthDate", ["Geboortedatum", "Birth date", "Date of birth", "Geb. datum", "Geboren op"]],
    ["bedrijfsartsName", ["Bedrijfsarts", "Naam bedrijfsarts", "Occupational physician", "Company doctor"]],
    ["bedrijfsartsOrganisation", ["Arbodienst", "Arbodienst bedrijfsarts", "Occupational health service", "Naam arbodienst"]],
    ["bedrijfsartsEmail", ["E-mail bedrijfsarts", "Bedrijfsarts e-mail", "Occupational physician e-mail"]],
    ["bedrijfsartsPhone", ["Telefoon bedrijfsarts", "Bedrijfsarts telefoonnummer", "Occupational physician phone"]],
    [
      "hrName",
      ["HR", "HR contact", "Contactpersoon HR", "HR-adviseur", "Personeelsfunctionaris", "P&O", "P&O-adviseur", "HR contact name"],
    ],
    ["hrEmail", ["E-mail HR", "HR e-mail", "HR contact e-mail"]],
    ["invoiceAddress", ["Factuuradres", "Invoice address", "Adres facturatie"]],
    ["invoiceEmail", ["Factuur e-mail", "E-mail facturatie", "Invoice e-mail", "Billing email"]],
    ["kvk", ["KvK", "KvK-nummer", "KVK/OIN", "Chamber of Commerce number", "KvK of OIN"]],
    ["oin", ["OIN", "OIN-nummer"]],
  ] as const)("as %s", (field, names) => {
    for (const name of names) expect([name, recogniseColumn(name)]).toEqual([name, field]);
  });

  it.each(["", "   ", "Opmerkingen", "Nr", "E-mail", "Telefoon", "Diagnose", "Burgerservicenummer"])(
    "and left alone when it says something else: %j",
    (name) => {
      expect(recogniseColumn(name)).toBeUndefined();
    },
  );

  it("and a whole sentence is not a column name", () => {
    expect(recogniseColumn("naam ".repeat(1_000))).toBeUndefined();
  });

  it("and the first of two columns with the same meaning counts", () => {
    expect(recogniseColumns(["Cliëntcode", "Naam", "Opmerking", "Client name"])).toEqual({ clientCode: 0, clientName: 1 });
  });
});
