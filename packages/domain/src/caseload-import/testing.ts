import { ClientId, ContactId, EmployerId, MembershipId, newId, TrajectoryId } from "../primitives/index.ts";
import { ProgrammeKey } from "../programme/index.ts";
import { CaseloadField, type Cell } from "./caseload-field.ts";
import { employerKey } from "./employer-directory.ts";
import type { KnownCaseload, KnownClient } from "./known-caseload.ts";
import type { ImportPlan } from "./plan-import.ts";

export const MARIT = newId(MembershipId);
export const FIONA = newId(MembershipId);

export const HEADER = [
  "Cliëntcode",
  "Naam",
  "Werkgever",
  "Leidinggevende",
  "E-mail leidinggevende",
  "Functie",
  "Contracturen",
  "Eerste ziektedag",
  "Latere ziekteperiodes",
  "Programma",
  "Startdatum",
  "Coach",
  "Gesprekken tot nu toe",
  "Prijsafspraak",
  "PO-nummer",
  "Privé e-mail",
  "Mobiel",
  "Geboortedatum",
  "Bedrijfsarts",
  "Arbodienst",
  "E-mail bedrijfsarts",
  "Telefoon bedrijfsarts",
  "HR",
  "E-mail HR",
  "Factuuradres",
  "Factuur e-mail",
  "KvK",
  "OIN",
];

const FILLED: Readonly<Record<CaseloadField, Cell>> = {
  clientCode: "C-1",
  clientName: "Noor de Wit",
  employerName: "Gemeente Utrecht",
  managerName: "Jan Pels",
  managerEmail: "j.pels@utrecht.example",
  jobTitle: "Beleidsmedewerker",
  contractHours: "32",
  firstSickDay: "5-1-2026",
  laterSpells: "",
  programme: "Van verzuim naar herstel",
  startedOn: "2-3-2026",
  coach: "Marit Vink",
  sessionsBefore: "0",
  priceAgreement: "2.125,00",
  purchaseOrder: "PO-1",
  privateEmail: "noor@prive.example",
  mobile: "06-12345678",
  birthDate: "1-3-1980",
  bedrijfsartsName: "dr. Vos",
  bedrijfsartsOrganisation: "Arbo Midden",
  bedrijfsartsEmail: "vos@arbo.example",
  bedrijfsartsPhone: "030-1234567",
  hrName: "Eva Blok",
  hrEmail: "e.blok@utrecht.example",
  invoiceAddress: "Kade 12, 3511 AB Utrecht",
  invoiceEmail: "facturen@utrecht.example",
  kvk: "12345678",
  oin: "",
};

/** A row of a file with every column of `HEADER` filled in; what a test is about is said by the test. */
export function row(cells: Partial<Record<CaseloadField, Cell>>): Cell[] {
  return CaseloadField.options.map((field) => cells[field] ?? FILLED[field]);
}

export const EMPTY_PRACTICE: KnownCaseload = {
  programmes: [
    {
      key: ProgrammeKey.parse("van-verzuim-naar-herstel"),
      version: 2,
      names: { nl: "Van verzuim naar herstel", en: "From absence to recovery" },
    },
    {
      key: ProgrammeKey.parse("van-verzuim-naar-herstel"),
      version: 3,
      names: { nl: "Van verzuim naar herstel", en: "From absence to recovery" },
    },
    {
      key: ProgrammeKey.parse("re-integratiebegeleiding"),
      version: 1,
      names: { nl: "Re-integratiebegeleiding", en: "Reintegration guidance" },
    },
  ],
  coaches: [
    { membershipId: MARIT, name: "Marit Vink", email: "marit@praktijk.example" },
    { membershipId: FIONA, name: "Fiona Kaya", email: "fiona@praktijk.example" },
  ],
  employers: [],
  contacts: [],
  clients: [],
  codesOfOthers: [],
  retired: [],
};

/** What a practice knows after a plan was carried out: the same as core writes, kept in memory. */
export function afterImport(plan: ImportPlan, before: KnownCaseload): KnownCaseload {
  const employers = new Map(before.employers.map((employer) => [employerKey(employer.name), employer]));
  for (const { key, ...employer } of plan.employers) employers.set(key, { ...employer, id: employer.id ?? newId(EmployerId) });
  const contacts = new Map(before.contacts.map((contact) => [String(contact.id), contact]));
  const contactIds = new Map<string, ContactId>(before.contacts.map(({ id }) => [id, id]));
  for (const { key, employerKey: employer, ...contact } of plan.contacts) {
    const id = contact.id ?? newId(ContactId);
    contactIds.set(key, id);
    contacts.set(id, { ...contact, id, employerId: employer === null ? null : (employers.get(employer)?.id ?? null) });
  }
  const contactId = (key: string | null) => (key === null ? null : (contactIds.get(key) ?? null));

  const clients = new Map(before.clients.map((client) => [client.clientId, client]));
  for (const planned of plan.rows) {
    if (planned.outcome !== "new" && planned.outcome !== "changed") continue;
    const { told, targets } = planned;
    const here = planned.outcome === "changed" ? clients.get(planned.clientId) : undefined;
    const client: KnownClient = {
      clientId: here?.clientId ?? newId(ClientId),
      trajectoryId: here?.trajectoryId ?? newId(TrajectoryId),
      code: here?.code ?? told.clientCode,
      name: told.clientName,
      employerId: employers.get(targets.employerKey)?.id ?? newId(EmployerId),
      jobTitle: told.jobTitle ?? here?.jobTitle ?? null,
      contractHours: told.contractHours ?? here?.contractHours ?? null,
      privateEmail: told.privateEmail ?? here?.privateEmail ?? null,
      mobile: told.mobile ?? here?.mobile ?? null,
      birthDate: told.birthDate ?? here?.birthDate ?? null,
      spells: here?.spells ?? told.spells,
      programme: here?.programme ?? told.programme,
      startedOn: here?.startedOn ?? told.startedOn,
      coach: here?.coach ?? (planned.outcome === "new" ? planned.coach : MARIT),
      sessionsBefore: here?.sessionsBefore ?? told.sessionsBefore ?? 0,
      priceAgreement: told.priceAgreement ?? here?.priceAgreement ?? null,
      purchaseOrder: told.purchaseOrder ?? here?.purchaseOrder ?? null,
      managerContactId: contactId(targets.managerKey) ?? here?.managerContactId ?? null,
      hrContactId: contactId(targets.hrKey) ?? here?.hrContactId ?? null,
      managerSince: here?.managerSince ?? null,
      hrSince: here?.hrSince ?? null,
      bedrijfsartsContactId: contactId(targets.bedrijfsartsKey) ?? here?.bedrijfsartsContactId ?? null,
      invoiceAddress: targets.invoiceAddress ?? here?.invoiceAddress ?? null,
      invoiceEmail: targets.invoiceEmail ?? here?.invoiceEmail ?? null,
    };
    clients.set(client.clientId, client);
  }
  return { ...before, employers: [...employers.values()], contacts: [...contacts.values()], clients: [...clients.values()] };
}
