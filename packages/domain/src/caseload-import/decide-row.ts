import type { Email } from "../people/index.ts";
import { type Address, addressLines } from "../practice/index.ts";
import type { ClientId, MembershipId, TrajectoryId } from "../primitives/index.ts";
import type { CaseloadRow } from "./caseload-row.ts";
import { factChanges, historyProblems } from "./compare-client.ts";
import type { ContactDirectory, TakenContact } from "./contact-directory.ts";
import type { EmployerDirectory, PlannedEmployer } from "./employer-directory.ts";
import type { KnownCaseload, KnownClient } from "./known-caseload.ts";
import { normaliseText } from "./normalise-text.ts";
import type { Fact, FactChange, RowProblem, RowWarning } from "./row-problem.ts";

/** Where a row's people and invoices go; keys of the planned contacts, null where the row names nobody. */
export interface RowTargets {
  readonly employerKey: string;
  readonly managerKey: string | null;
  readonly hrKey: string | null;
  readonly bedrijfsartsKey: string | null;
  /** Set where this trajectory's invoices go elsewhere than the employer's. */
  readonly invoiceAddress: readonly string[] | null;
  readonly invoiceEmail: Email | null;
}

export type RowDecision =
  | {
      readonly outcome: "new";
      readonly told: CaseloadRow;
      readonly coach: MembershipId;
      readonly targets: RowTargets;
      readonly changes: readonly FactChange[];
    }
  | {
      readonly outcome: "changed";
      readonly told: CaseloadRow;
      readonly clientId: ClientId;
      readonly trajectoryId: TrajectoryId;
      readonly targets: RowTargets;
      readonly changes: readonly FactChange[];
    }
  | { readonly outcome: "unchanged"; readonly trajectoryId: TrajectoryId }
  | { readonly outcome: "rejected"; readonly problems: readonly RowProblem[] };

/** The caseload while it is being decided: rows see what the rows before them added. */
export interface Decided {
  readonly known: KnownCaseload;
  readonly employers: EmployerDirectory;
  readonly contacts: ContactDirectory;
  readonly clientByCode: ReadonlyMap<string, KnownClient>;
  readonly codesOfOthers: ReadonlySet<string>;
  /** Who guides the clients of rows that name no coach. */
  readonly coach: MembershipId;
}

const CONTACT_FIELDS = {
  manager: { name: "managerName", email: "managerEmail", phone: "managerName", organisation: "managerName" },
  hr: { name: "hrName", email: "hrEmail", phone: "hrName", organisation: "hrName" },
  bedrijfsarts: {
    name: "bedrijfsartsName",
    email: "bedrijfsartsEmail",
    phone: "bedrijfsartsPhone",
    organisation: "bedrijfsartsOrganisation",
  },
} as const;
type ContactRole = keyof typeof CONTACT_FIELDS;

/** What a row that reads well comes to, against what the practice has. Only a row that goes in leaves its mark on the directories. */
export function decideRow(
  row: CaseloadRow,
  decided: Decided,
): { readonly decision: RowDecision; readonly warnings: readonly RowWarning[] } {
  const code = row.clientCode.toLowerCase();
  const here = decided.clientByCode.get(code);
  const taken: RowProblem[] = decided.codesOfOthers.has(code)
    ? [{ field: "clientCode", kind: "client-code-taken", value: row.clientCode }]
    : [];
  const problems = [
    ...taken,
    ...decided.employers.contradictions(row),
    ...(here ? historyProblems(row, here, namesOf(here, decided.known)) : beginProblems(row, decided.known)),
  ];
  if (problems.length > 0) return { decision: { outcome: "rejected", problems }, warnings: [] };

  const warnings: RowWarning[] = [...decided.employers.doubts(row)];
  const { employer, changes: atEmployer } = decided.employers.take(row);
  const changes: FactChange[] = [...atEmployer];
  const contactOf = (role: ContactRole, current: string | null): string | null => {
    const written = row[role];
    if (written === null) return null;
    const found = decided.contacts.take(role, role === "bedrijfsarts" ? null : employer.key, written);
    const fields = CONTACT_FIELDS[role];
    changes.push(
      ...found.filledIn.map((field): FactChange => ({ field: fields[field], from: null, to: text(found.contact[field] ?? "") })),
    );
    if (here && found.contact.key !== current) {
      changes.push({ field: fields.name, from: nameOfContact(current, decided.known), to: text(describe(found)) });
    }
    if (found.contact.id !== null && written.name !== null && normaliseText(written.name) !== normaliseText(found.contact.name)) {
      warnings.push({ field: fields.name, kind: "kept-as-it-is", here: text(found.contact.name) });
    }
    return found.contact.key;
  };
  const targets: RowTargets = {
    employerKey: employer.key,
    managerKey: contactOf("manager", here?.managerContactId ?? null),
    hrKey: contactOf("hr", here?.hrContactId ?? null),
    bedrijfsartsKey: contactOf("bedrijfsarts", here?.bedrijfsartsContactId ?? null),
    ...invoiceTargets(row, employer, here),
  };
  if (!here) return { decision: { outcome: "new", told: row, coach: row.coach ?? decided.coach, targets, changes }, warnings };

  if (targets.invoiceAddress)
    changes.push({
      field: "invoiceAddress",
      from: lines(here.invoiceAddress ?? linesOf(employer.invoiceAddress)),
      to: text(targets.invoiceAddress.join(", ")),
    });
  if (targets.invoiceEmail)
    changes.push({ field: "invoiceEmail", from: textOrNull(here.invoiceEmail ?? employer.invoiceEmail), to: text(targets.invoiceEmail) });
  changes.push(...factChanges(row, here));
  if (row.sessionsBefore !== null && row.sessionsBefore !== here.sessionsBefore) {
    warnings.push({ field: "sessionsBefore", kind: "kept-as-it-is", here: { kind: "number", number: here.sessionsBefore } });
  }
  const { clientId, trajectoryId } = here;
  const decision: RowDecision =
    changes.length === 0
      ? { outcome: "unchanged", trajectoryId }
      : { outcome: "changed", told: row, clientId, trajectoryId, targets, changes };
  return { decision, warnings };
}

/** Nobody begins in what is offered no more. */
function beginProblems({ programme }: CaseloadRow, { programmes, retired }: KnownCaseload): readonly RowProblem[] {
  if (!retired.includes(programme.key)) return [];
  const names = programmes.find(({ key }) => key === programme.key)?.names ?? { nl: programme.key, en: programme.key };
  return [{ field: "programme", kind: "programme-retired", names }];
}

/** An address that is the employer's own, or already this trajectory's, needs no place of its own. */
function invoiceTargets(
  row: CaseloadRow,
  employer: PlannedEmployer,
  here: KnownClient | undefined,
): Pick<RowTargets, "invoiceAddress" | "invoiceEmail"> {
  const told = linesOf(row.invoiceAddress);
  const known = here?.invoiceAddress ?? linesOf(employer.invoiceAddress);
  const knownEmail = here?.invoiceEmail ?? employer.invoiceEmail;
  const sameAddress = normaliseText(told?.join(" ") ?? "") === normaliseText(known?.join(" ") ?? "");
  return { invoiceAddress: sameAddress ? null : told, invoiceEmail: row.invoiceEmail === knownEmail ? null : row.invoiceEmail };
}

function linesOf(address: Address | null): readonly string[] | null {
  return address && addressLines(address);
}

function namesOf(here: KnownClient, known: KnownCaseload) {
  const programme = known.programmes.find(({ key }) => key === here.programme.key);
  return {
    employer: known.employers.find(({ id }) => id === here.employerId)?.name ?? "",
    programme: programme?.names ?? { nl: here.programme.key, en: here.programme.key },
    coach: known.coaches.find(({ membershipId }) => membershipId === here.coach)?.name ?? "",
  };
}

function nameOfContact(id: string | null, known: KnownCaseload): Fact | null {
  const contact = known.contacts.find((candidate) => candidate.id === id);
  return contact ? text(contact.name) : null;
}

function describe({ contact }: TakenContact): string {
  return contact.email === null ? contact.name : `${contact.name} (${contact.email})`;
}

const text = (value: string): Fact => ({ kind: "text", text: value });
const textOrNull = (value: string | null): Fact | null => (value === null ? null : text(value));
const lines = (value: readonly string[] | null): Fact | null => (value === null ? null : text(value.join(", ")));
