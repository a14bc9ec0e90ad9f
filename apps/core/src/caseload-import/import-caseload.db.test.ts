import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type GivenMember, type GivenPractice, givenStaff } from "../testing/given-practice.ts";
import { type ImportTest, startImportTest } from "./import-test-service.ts";
import { csvOf, row } from "./testing.ts";

let test: ImportTest;
let practice: GivenPractice;
let owner: GivenMember<"owner">;
let coach: GivenMember<"coach">;
beforeAll(async () => {
  test = await startImportTest();
});
afterAll(() => test.close());
const fresh = async () => {
  ({ practice, owner, coach } = await test.fresh());
};

describe("importing a caseload", () => {
  beforeAll(fresh);
  const file = csvOf([
    row({
      clientCode: "C-1",
      coach: "",
      laterSpells: "..12-4-2026; 4-5-2026",
      sessionsBefore: "3",
      privateEmail: "noor@thuis.example",
      mobile: "0612345678",
      birthDate: "14-6-1984",
    }),
    row({
      clientCode: "C-2",
      clientName: "Amir Kaya",
      bedrijfsartsName: "dr. Vos",
      bedrijfsartsEmail: "vos@arbo.example",
      kvk: "12345678",
      invoiceAddress: "Kade 12, 3511 AB Utrecht",
    }),
    row({ clientCode: "C-3", firstSickDay: "30-2-2026", managerEmail: "j.pels.example" }),
  ]);

  it("shows every row before anything is written", async () => {
    const preview = await test.previewed(coach, file);
    expect(preview.counts).toEqual({ new: 2, changed: 0, unchanged: 0, rejected: 1 });
    expect(preview.rows.map(({ row: number, code, outcome }) => [number, code, outcome])).toEqual([
      [2, "C-1", "new"],
      [3, "C-2", "new"],
      [4, "C-3", "rejected"],
    ]);
    expect(preview.rows[2]?.lines).toEqual([
      {
        tone: "problem",
        field: "firstSickDay",
        column: "Eerste ziektedag",
        text: "“30-2-2026” is geen bestaande datum. Schrijf dag, maand en jaar, zoals 5-1-2026.",
      },
      {
        tone: "problem",
        field: "managerEmail",
        column: "E-mail leidinggevende",
        text: "In “j.pels.example” ontbreekt het @-teken. Schrijf het hele e-mailadres.",
      },
    ]);
    expect(await test.count("work.client", practice)).toBe(0);
  });

  it("writes the good rows, leaves the bad ones, and an audit row that names nobody", async () => {
    expect(await test.imported(coach, file)).toEqual({
      imported: 2,
      unchanged: 0,
      rejected: [
        {
          row: 4,
          column: "Eerste ziektedag",
          message:
            "“30-2-2026” is geen bestaande datum. Schrijf dag, maand en jaar, zoals 5-1-2026. E-mail leidinggevende: In “j.pels.example” ontbreekt het @-teken. Schrijf het hele e-mailadres.",
        },
      ],
    });
    const [noor] = await test.database.admin`
      select c.name, c.function, c.contract_hours_per_week as hours, e.name as employer, t.status, t.active_since::text as since, t.sessions_before as sessions,
        t.price_agreement_cents as price, t.programme_key as programme, t.coach_membership_id as coach, m.email as manager
      from work.client c join work.employer e on e.id = c.employer_id join work.trajectory t on t.client_id = c.id join work.contact m on m.id = t.manager_contact_id
      where c.tenant_id = ${practice.id} and c.code = 'C-1'`;
    expect(noor).toMatchObject({
      name: "Noor de Wit",
      function: "Planner",
      hours: "32.50",
      employer: "Gemeente Voorbeeld",
      status: "active",
      since: "2026-03-02",
      sessions: 3,
      price: 212_500,
      programme: "van-verzuim-naar-herstel",
      coach: coach.membershipId,
      manager: "j.pels@gemeente.example",
    });
    const spells = await test.database.admin`
      select s.from_on::text as from, s.to_on::text as to from work.spell s join work.trajectory t on t.id = s.trajectory_id join work.client c on c.id = t.client_id
      where c.tenant_id = ${practice.id} and c.code = 'C-1' order by s.from_on`;
    expect(spells.map((spell) => ({ ...spell }))).toEqual([
      { from: "2026-01-05", to: "2026-04-12" },
      { from: "2026-05-04", to: null },
    ]);
    expect([
      await test.count("work.client", practice),
      await test.count("work.employer", practice),
      await test.count("work.contact", practice),
      await test.count("care.client_contact", practice),
    ]).toEqual([2, 1, 2, 1]);

    const [run] = await test.database
      .admin`select imported, unchanged, rejected, membership_id as membership from work.import_run where tenant_id = ${practice.id}`;
    expect(run).toMatchObject({ imported: 2, unchanged: 0, rejected: 1, membership: coach.membershipId });
    const events = await test.database
      .admin`select action, outcome, details::text as details, (select count(*)::int from audit.subject s where s.event_id = e.id) as subjects
      from audit.event e where tenant_id = ${practice.id} and action = 'import.run'`;
    expect(events).toMatchObject([{ outcome: "done", subjects: 2 }]);
    expect(JSON.stringify(events)).not.toMatch(/Noor|C-1|gemeente/i);
  });

  it("keeps what is private behind the wall", async () => {
    const [own] = await test.database
      .admin`select private_email as email, mobile, birth_date::text as birth from care.client_contact where tenant_id = ${practice.id}`;
    expect(own).toMatchObject({ email: "noor@thuis.example", mobile: "0612345678", birth: "1984-06-14" });
    const rows = await test.database
      .admin`select row_to_json(c)::text || row_to_json(t)::text as text from work.client c join work.trajectory t on t.client_id = c.id where c.tenant_id = ${practice.id}`;
    expect(JSON.stringify(rows)).not.toContain("thuis.example");
  });

  it("invites nobody", async () => {
    expect([await test.count("identity.invitation", practice), await test.count("identity.mail", practice)]).toEqual([0, 0]);
  });

  it("changes nothing when the same file comes again", async () => {
    const versions = () => test.database.admin`select id, version from work.trajectory where tenant_id = ${practice.id} order by id`;
    const before = await versions();
    expect(await test.imported(coach, file)).toMatchObject({ imported: 0, unchanged: 2, rejected: [{ row: 4 }] });
    expect(await versions()).toEqual(before);
    expect([
      await test.count("work.client", practice),
      await test.count("work.employer", practice),
      await test.count("work.contact", practice),
      await test.count("work.spell", practice),
    ]).toEqual([2, 1, 2, 3]);
  });

  it("brings administration up to date and leaves history alone", async () => {
    const changed = csvOf([
      row({
        clientCode: "C-1",
        jobTitle: "Teamleider",
        purchaseOrder: "PO-7",
        managerName: "Ans Bos",
        managerEmail: "a.bos@gemeente.example",
        hrName: "Eva Blok",
        priceAgreement: "",
      }),
      row({ clientCode: "C-2", clientName: "Amir Kaya", startedOn: "1-4-2026" }),
    ]);
    const preview = await test.previewed(coach, changed);
    expect(preview.rows.map(({ lines }) => lines.map(({ text }) => text))).toEqual([
      [
        "Leidinggevende: Jan Pels wordt Ans Bos (a.bos@gemeente.example)",
        "HR-contact: Eva Blok",
        "Functie: Planner wordt Teamleider",
        "PO-nummer: PO-7",
      ],
      ["In Hervat staat: 2-3-2026. Een import verandert dit niet. Doe dat in het traject zelf."],
    ]);
    expect(await test.imported(coach, changed)).toMatchObject({ imported: 1, unchanged: 0, rejected: [{ row: 3, column: "Startdatum" }] });
    const [noor] = await test.database.admin`
      select c.function, t.purchase_order as po, t.price_agreement_cents as price, m.name as manager, h.name as hr, t.version, t.manager_since, t.hr_since
      from work.client c join work.trajectory t on t.client_id = c.id join work.contact m on m.id = t.manager_contact_id join work.contact h on h.id = t.hr_contact_id
      where c.tenant_id = ${practice.id} and c.code = 'C-1'`;
    expect(noor).toMatchObject({ function: "Teamleider", po: "PO-7", price: 212_500, manager: "Ans Bos", hr: "Eva Blok", version: 2 });
    // Who takes over reads from today; the first one reads from the start.
    expect(noor).toMatchObject({ manager_since: expect.anything(), hr_since: null });
    expect(await test.imported(coach, changed)).toMatchObject({ imported: 0, unchanged: 1 });
  });

  it("fills in what was missing of the client herself, and never shows what stands there", async () => {
    const filled = csvOf([row({ clientCode: "C-2", clientName: "Amir Kaya", privateEmail: "amir@thuis.example" })]);
    expect(await test.imported(coach, filled)).toMatchObject({ imported: 1 });
    const other = await test.previewed(
      coach,
      csvOf([row({ clientCode: "C-2", clientName: "Amir Kaya", privateEmail: "anders@thuis.example" })]),
    );
    expect(other.rows).toMatchObject([
      {
        outcome: "rejected",
        lines: [{ text: "In Hervat staat hier iets anders. Een import verandert dit niet. Doe dat bij de cliënt zelf." }],
      },
    ]);
    expect(JSON.stringify(other.rows)).not.toContain("amir@");
  });

  it("says of a colleague's client only that the code is taken; the owner sees what she may see", async () => {
    const colleague = await givenStaff(test.service, practice, "coach");
    const same = csvOf([row({ clientCode: "c-1", clientName: "Iemand anders" })]);
    expect((await test.previewed(colleague, same)).rows).toMatchObject([
      { outcome: "rejected", lines: [{ text: expect.stringContaining("al in gebruik") }] },
    ]);
    expect((await test.previewed(owner, same)).rows).toMatchObject([{ outcome: "changed" }]);
  });

  it("takes no code of a client who has no trajectory yet", async () => {
    await test.database.admin`
      insert into work.client (tenant_id, id, code, name, employer_id, created_at)
      select tenant_id, gen_random_uuid(), 'C-99', 'Zonder traject', employer_id, now() from work.client where tenant_id = ${practice.id} and code = 'C-1'`;
    expect((await test.previewed(owner, csvOf([row({ clientCode: "C-99" })]))).rows).toMatchObject([
      { outcome: "rejected", lines: [{ text: expect.stringContaining("al in gebruik") }] },
    ]);
  });

  it("lists what was imported before", async () => {
    const runs = await test.as(coach).runs();
    expect(runs[0]).toMatchObject({ by: coach.person.name, imported: 1, unchanged: 0, rejected: 0 });
  });
});
