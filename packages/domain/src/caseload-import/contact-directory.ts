import type { ContactKind } from "../people/index.ts";
import type { ContactId, EmployerId } from "../primitives/index.ts";
import type { WrittenContact } from "./caseload-row.ts";
import type { KnownContact } from "./known-caseload.ts";
import { normaliseText } from "./normalise-text.ts";

/** A contact after the import; without an id it is to be made. A bedrijfsarts belongs to no employer. */
export interface PlannedContact {
  readonly key: string;
  readonly id: ContactId | null;
  readonly kind: ContactKind;
  readonly employerKey: string | null;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly organisation: string | null;
}

/** Whom a row means, and what it adds to a contact that existed. */
export interface TakenContact {
  readonly contact: PlannedContact;
  readonly filledIn: readonly ("email" | "phone" | "organisation")[];
}

/**
 * The contacts of the practice while rows are decided one after another. Within one employer the same e-mail
 * address is the same manager; without an address the name decides. Names of existing contacts stay as they are.
 */
export function contactDirectory(known: readonly KnownContact[], employerKeyOf: (id: EmployerId) => string | undefined) {
  const byKey = new Map<string, PlannedContact>();
  const keysByEmail = new Map<string, string>();
  const keysByName = new Map<string, string[]>();
  const touched = new Set<string>();

  function keep(contact: PlannedContact): void {
    const scope = `${contact.kind}|${contact.employerKey ?? ""}`;
    const names = keysByName.get(`${scope}|${normaliseText(contact.name)}`) ?? [];
    byKey.set(contact.key, contact);
    if (contact.email !== null) keysByEmail.set(`${scope}|${contact.email}`, keysByEmail.get(`${scope}|${contact.email}`) ?? contact.key);
    if (!names.includes(contact.key)) keysByName.set(`${scope}|${normaliseText(contact.name)}`, [...names, contact.key]);
  }

  for (const contact of known) {
    const employerKey = contact.kind === "bedrijfsarts" || contact.employerId === null ? null : (employerKeyOf(contact.employerId) ?? null);
    keep({ ...contact, employerKey, key: contact.id });
  }

  function find(kind: ContactKind, employerKey: string | null, written: WrittenContact): PlannedContact | undefined {
    const scope = `${kind}|${employerKey ?? ""}`;
    const sameEmail = written.email === null ? undefined : keysByEmail.get(`${scope}|${written.email}`);
    if (sameEmail !== undefined) return byKey.get(sameEmail);
    const sameName = keysByName.get(`${scope}|${normaliseText(nameOf(written))}`) ?? [];
    return sameName.flatMap((key) => byKey.get(key) ?? []).find((contact) => !contradicts(contact, written));
  }

  return {
    find,

    take(kind: ContactKind, employerKey: string | null, written: WrittenContact): TakenContact {
      const before = find(kind, employerKey, written);
      if (!before) {
        const contact = { ...written, kind, employerKey, id: null, name: nameOf(written), key: `new ${kind} ${byKey.size}` };
        keep(contact);
        touched.add(contact.key);
        return { contact, filledIn: [] };
      }
      const filledIn = (["email", "phone", "organisation"] as const).filter((field) => before[field] === null && written[field] !== null);
      const contact = { ...before, ...Object.fromEntries(filledIn.map((field) => [field, written[field]])) };
      if (filledIn.length > 0) {
        keep(contact);
        touched.add(contact.key);
      }
      return { contact, filledIn: before.id === null ? [] : filledIn };
    },

    /** What has to be written: contacts to be made, and existing ones of which something was filled in. */
    planned: (): readonly PlannedContact[] => [...touched].flatMap((key) => byKey.get(key) ?? []),
  };
}
export type ContactDirectory = ReturnType<typeof contactDirectory>;

/** A contact without a name goes by the address, or by the arbodienst. */
function nameOf({ name, email, organisation, phone }: WrittenContact): string {
  return name ?? email ?? organisation ?? phone ?? "";
}

function contradicts(contact: PlannedContact, written: WrittenContact): boolean {
  const otherEmail = contact.email !== null && written.email !== null && contact.email !== written.email;
  const otherOrganisation =
    contact.organisation !== null &&
    written.organisation !== null &&
    normaliseText(contact.organisation) !== normaliseText(written.organisation);
  return otherEmail || otherOrganisation;
}
