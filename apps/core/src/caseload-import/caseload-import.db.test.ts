import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callAs } from "../testing/call-as.ts";
import { type GivenMember, type GivenPractice, givenPractice, givenStaff } from "../testing/given-practice.ts";
import { startTestService, type TestService } from "../testing/test-service.ts";
import { csvOf, offer, row } from "./testing.ts";

let test: TestService;
let practice: GivenPractice;
let coach: GivenMember<"coach">;
let owner: GivenMember<"owner">;
beforeAll(async () => {
  test = await startTestService();
});
afterAll(() => test.close());

/** A practice of its own for every test, with an owner and a coach. */
async function fresh(): Promise<void> {
  practice = await givenPractice(test.service);
  owner = await givenStaff(test.service, practice, "owner");
  coach = await givenStaff(test.service, practice, "coach");
}
const as = ({ actor }: GivenMember) => callAs(test.service, actor).caseloadImport;
const count = async (table: string, tenant: string = practice.id): Promise<number> => {
  const [found] = await test.database.admin.unsafe(`select count(*)::int as n from ${table} where tenant_id = '${tenant}'`);
  return found?.["n"];
};

async function previewed(member: GivenMember, bytes: Uint8Array) {
  const outcome = await as(member).preview(offer(bytes));
  if (!outcome.ok) throw new Error(outcome.refusal.sentence);
  return outcome.value;
}
async function imported(member: GivenMember, bytes: Uint8Array) {
  const { fingerprint } = await previewed(member, bytes);
  const outcome = await as(member).run({ ...offer(bytes), fingerprint });
  if (!outcome.ok) throw new Error(outcome.refusal.sentence);
  return outcome.value;
}

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
    const preview = await previewed(coach, file);
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
    expect(await count("work.client")).toBe(0);
  });

  it("writes the good rows, leaves the bad ones, and an audit row that names nobody", async () => {
    expect(await imported(coach, file)).toEqual({
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
      await count("work.client"),
      await count("work.employer"),
      await count("work.contact"),
      await count("care.client_contact"),
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
    expect([await count("identity.invitation"), await count("identity.mail")]).toEqual([0, 0]);
  });

  it("changes nothing when the same file comes again", async () => {
    const versions = () => test.database.admin`select id, version from work.trajectory where tenant_id = ${practice.id} order by id`;
    const before = await versions();
    expect(await imported(coach, file)).toMatchObject({ imported: 0, unchanged: 2, rejected: [{ row: 4 }] });
    expect(await versions()).toEqual(before);
    expect([await count("work.client"), await count("work.employer"), await count("work.contact"), await count("work.spell")]).toEqual([
      2, 1, 2, 3,
    ]);
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
    const preview = await previewed(coach, changed);
    expect(preview.rows.map(({ lines }) => lines.map(({ text }) => text))).toEqual([
      [
        "Leidinggevende: Jan Pels wordt Ans Bos (a.bos@gemeente.example)",
        "HR-contact: Eva Blok",
        "Functie: Planner wordt Teamleider",
        "PO-nummer: PO-7",
      ],
      ["In Hervat staat: 2-3-2026. Een import verandert dit niet. Doe dat in het traject zelf."],
    ]);
    expect(await imported(coach, changed)).toMatchObject({ imported: 1, unchanged: 0, rejected: [{ row: 3, column: "Startdatum" }] });
    const [noor] = await test.database.admin`
      select c.function, t.purchase_order as po, t.price_agreement_cents as price, m.name as manager, h.name as hr, t.version
      from work.client c join work.trajectory t on t.client_id = c.id join work.contact m on m.id = t.manager_contact_id join work.contact h on h.id = t.hr_contact_id
      where c.tenant_id = ${practice.id} and c.code = 'C-1'`;
    expect(noor).toMatchObject({ function: "Teamleider", po: "PO-7", price: 212_500, manager: "Ans Bos", hr: "Eva Blok", version: 2 });
    expect(await imported(coach, changed)).toMatchObject({ imported: 0, unchanged: 1 });
  });

  it("fills in what was missing of the client herself, and never shows what stands there", async () => {
    const filled = csvOf([row({ clientCode: "C-2", clientName: "Amir Kaya", privateEmail: "amir@thuis.example" })]);
    expect(await imported(coach, filled)).toMatchObject({ imported: 1 });
    const other = await previewed(
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
    expect((await previewed(colleague, same)).rows).toMatchObject([
      { outcome: "rejected", lines: [{ text: expect.stringContaining("al in gebruik") }] },
    ]);
    expect((await previewed(owner, same)).rows).toMatchObject([{ outcome: "changed" }]);
  });

  it("lists what was imported before", async () => {
    const runs = await as(coach).runs();
    expect(runs[0]).toMatchObject({ by: coach.person.name, imported: 1, unchanged: 0, rejected: 0 });
  });
});

describe("between looking and confirming", () => {
  beforeAll(fresh);

  it("a second user's change is noticed, and nothing is written", async () => {
    const mine = csvOf([row({ clientCode: "C-1" }), row({ clientCode: "C-2" })]);
    const { fingerprint } = await previewed(coach, mine);
    await imported(owner, csvOf([row({ clientCode: "C-2", clientName: "Van een ander" })]));

    const outcome = await as(coach).run({ ...offer(mine), fingerprint });
    expect(outcome).toEqual({
      ok: false,
      refusal: { kind: "meanwhile-changed", sentence: expect.stringContaining("intussen iets veranderd") },
    });
    expect(await count("work.client")).toBe(1);
  });

  it("two imports of one file at the same time import it once", async () => {
    const bytes = csvOf([row({ clientCode: "C-7" }), row({ clientCode: "C-8", employerName: "Nieuw B.V." })]);
    const [first, second] = [await previewed(coach, bytes), await previewed(owner, bytes)];
    const outcomes = await Promise.all([
      as(coach).run({ ...offer(bytes), fingerprint: first.fingerprint }),
      as(owner).run({ ...offer(bytes), fingerprint: second.fingerprint }),
    ]);
    expect(outcomes.map((outcome) => (outcome.ok ? outcome.value.imported : outcome.refusal.kind)).sort()).toEqual([
      2,
      "meanwhile-changed",
    ]);
    expect(await count("work.client")).toBe(3);
  });

  it("another file than the one that was looked at is refused", async () => {
    const { fingerprint } = await previewed(coach, csvOf([row({ clientCode: "C-9" })]));
    const outcome = await as(coach).run({ ...offer(csvOf([row({ clientCode: "C-10" })])), fingerprint });
    expect(outcome).toMatchObject({ ok: false, refusal: { kind: "meanwhile-changed" } });
  });
});

describe("one transaction", () => {
  beforeAll(fresh);

  it("a fault in the middle imports nothing at all", async () => {
    const { admin } = test.database;
    await admin.unsafe(`create function work.refuse_spell() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$`);
    await admin.unsafe(`create trigger refuse_spell before insert on work.spell for each row execute function work.refuse_spell()`);
    try {
      const bytes = csvOf([row({ clientCode: "C-1" }), row({ clientCode: "C-2" })]);
      const { fingerprint } = await previewed(coach, bytes);
      await expect(as(coach).run({ ...offer(bytes), fingerprint })).rejects.toMatchObject({ code: "INTERNAL_SERVER_ERROR" });
    } finally {
      await admin.unsafe("drop trigger refuse_spell on work.spell; drop function work.refuse_spell()");
    }
    expect([
      await count("work.client"),
      await count("work.employer"),
      await count("work.contact"),
      await count("work.trajectory"),
      await count("work.import_run"),
    ]).toEqual([0, 0, 0, 0, 0]);
    expect(test.logged.join("\n")).not.toMatch(/Noor|gemeente\.example/);
  });
});

describe("who may import", () => {
  beforeAll(fresh);
  const bytes = csvOf([row({ clientCode: "C-1" })]);

  it("nobody who is not signed in", async () => {
    await expect(callAs(test.service, { kind: "anonymous" }).caseloadImport.preview(offer(bytes))).rejects.toMatchObject({
      code: "UNAUTHORIZED",
    });
  });

  it("no supervisor and no privacy officer, for whom it does not exist", async () => {
    for (const role of ["supervisor", "privacy-officer"] as const) {
      const member = await givenStaff(test.service, practice, role);
      await expect(as(member).preview(offer(bytes))).rejects.toMatchObject({ code: "NOT_FOUND" });
      await expect(as(member).run({ ...offer(bytes), fingerprint: "0".repeat(64) })).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    expect(await count("work.client")).toBe(0);
  });

  it("the office, whose rows without a coach go to the owner", async () => {
    const office = await givenStaff(test.service, practice, "office");
    expect(await imported(office, bytes)).toMatchObject({ imported: 1 });
    const [trajectory] = await test.database
      .admin`select coach_membership_id as coach from work.trajectory where tenant_id = ${practice.id}`;
    expect(trajectory).toMatchObject({ coach: owner.membershipId });
  });

  it("and a practice next door stays as it was: the same codes there are new", async () => {
    const [neighbour, theirs] = [practice, await count("work.client")];
    await fresh();
    expect((await previewed(coach, bytes)).rows).toMatchObject([{ outcome: "new" }]);
    expect(await imported(coach, bytes)).toMatchObject({ imported: 1 });
    expect(await count("work.client", neighbour.id)).toBe(theirs);
  });
});

describe("the rows that are not right", () => {
  beforeAll(fresh);

  it("come back as a file with their row and the reason, start no formula, and are taken once corrected", async () => {
    const bytes = csvOf([
      row({ clientCode: "C-1" }),
      row({ clientCode: "C-2", jobTitle: '=HYPERLINK("http://x","y")', mobile: "+31612345678", startedOn: "" }),
      row({ clientCode: "C-1" }),
    ]);
    const made = await as(coach).rejectedRows({ ...offer(bytes), format: "csv" });
    if (!made.ok) throw new Error(made.refusal.sentence);
    const text = Buffer.from(made.value.content, "base64").toString();
    expect(made.value.fileName).toBe("regels-die-niet-kloppen.csv");
    expect(text).toContain("Regel;Kolom;Wat klopt er niet");
    expect(text).not.toMatch(/(^|[;"])[=+@]/m);

    const again = await previewed(coach, Buffer.from(text.replace("C-1;", "C-3;")));
    expect(again.rows.map(({ outcome }) => outcome)).toEqual(["rejected", "new"]);
    expect(again.rows[0]?.lines.map(({ field }) => field)).toEqual(["startedOn"]);
  });

  it("also come as a workbook that can be offered again", async () => {
    const bytes = csvOf([row({ clientCode: "C-2", firstSickDay: "nooit" })]);
    const made = await as(coach).rejectedRows({ ...offer(bytes), format: "xlsx" });
    if (!made.ok) throw new Error(made.refusal.sentence);
    const again = await previewed(coach, Buffer.from(made.value.content, "base64"));
    expect(again.rows).toMatchObject([{ row: 2, outcome: "rejected", lines: [{ field: "firstSickDay" }] }]);
  });
});

describe("the example file", () => {
  beforeAll(fresh);

  it.each([
    ["csv", "nl"],
    ["xlsx", "nl"],
    ["csv", "en"],
    ["xlsx", "en"],
  ] as const)("as %s in %s can be imported as it is, with every column recognised", async (format, language) => {
    const made = await as(coach).example({ format, language });
    const preview = await previewed(coach, Buffer.from(made.content, "base64"));
    expect(preview.rows.map(({ outcome, lines }) => [outcome, lines])).toEqual([
      ["new", []],
      ["new", []],
    ]);
    expect(Object.keys(preview.mapping)).toHaveLength(preview.fields.length);
  });
});

describe("a file that is no caseload", () => {
  beforeAll(fresh);

  it("is refused with a sentence", async () => {
    expect(await as(coach).preview(offer(Buffer.alloc(0)))).toMatchObject({
      ok: false,
      refusal: { kind: "file", sentence: expect.stringContaining("leeg") },
    });
    expect(await as(coach).preview(offer(Buffer.from([0xd0, 0xcf, 0x11, 0xe0])))).toMatchObject({
      ok: false,
      refusal: { sentence: expect.stringContaining(".xls") },
    });
  });

  it("asks for the columns it misses, and takes them by hand", async () => {
    const bytes = Buffer.from("wie;naam;baas;ziek;traject;begin\nC-1;Noor;Werk B.V.;5-1-2026;van-verzuim-naar-herstel;2-3-2026");
    const preview = await previewed(coach, bytes);
    expect(preview.missing).toEqual(["clientCode", "employerName"]);
    expect(preview.rows).toEqual([]);
    expect(await as(coach).run({ ...offer(bytes), fingerprint: preview.fingerprint })).toMatchObject({
      ok: false,
      refusal: { kind: "missing-columns" },
    });

    const mapping = { ...preview.mapping, clientCode: 0, employerName: 2 };
    const second = await as(coach).preview({ ...offer(bytes), mapping });
    expect(second).toMatchObject({ ok: true, value: { missing: [], counts: { new: 1 } } });
  });
});

describe("five thousand rows", () => {
  beforeAll(fresh);
  const rows = Array.from({ length: 5_000 }, (_, index) =>
    row({
      clientCode: `C-${index}`,
      clientName: `Cliënt ${index}`,
      employerName: `Werkgever ${index % 400}`,
      managerName: `Leidinggevende ${index % 1_200}`,
      managerEmail: `lg${index % 1_200}@werkgever${index % 400}.example`,
      laterSpells: index % 5 === 0 ? "..12-4-2026; 4-5-2026" : "",
      sessionsBefore: String(index % 9),
      privateEmail: `client${index}@thuis.example`,
      bedrijfsartsName: `dr. Arts ${index % 40}`,
      bedrijfsartsEmail: `arts${index % 40}@arbo.example`,
    }),
  );
  const bytes = csvOf(rows);

  it("are in within ten seconds, and all the same the second time", async () => {
    const { fingerprint } = await previewed(coach, bytes);
    const started = performance.now();
    const outcome = await as(coach).run({ ...offer(bytes), fingerprint });
    const seconds = (performance.now() - started) / 1_000;
    expect(outcome).toMatchObject({ ok: true, value: { imported: 5_000, unchanged: 0, rejected: [] } });
    expect(seconds).toBeLessThan(10);
    expect(await count("work.trajectory")).toBe(5_000);

    expect(await imported(coach, bytes)).toEqual({ imported: 0, unchanged: 5_000, rejected: [] });
    const changed = await imported(coach, csvOf(rows.map((told) => ({ ...told, purchaseOrder: "PO-2027" }))));
    expect(changed).toMatchObject({ imported: 5_000 });
  }, 60_000);
});
