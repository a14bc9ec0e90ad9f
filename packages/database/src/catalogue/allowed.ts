/** What steps outside the rules of the catalogue, each with its reason. A name that no longer exists fails the test too. */
export const ALLOWED = {
  /** Tables without row level security. */
  openTables: {
    "queue.*": "pg-boss: a payload is one id and its practice; routers may add and not read",
    "migration.applied": "which migrations ran; the backup reads it, no other role but the owner has a grant",
    "migration.walls": "which grants were applied; no login role but the owner has a grant",
  },
  /** Tables without a tenant column. */
  withoutTenant: {
    "identity.practice": "is the tenant: its policy compares `id`",
    "identity.person": "may be a member of several practices: seen by herself and by those practices",
    "audit.installation": "what was done outside any practice",
    "auth.*": "sign-in comes before a practice is chosen; only the role `auth` has a policy and grants",
  },
  /** Foreign keys that do not carry the tenant on both sides. */
  foreignKeys: {
    "identity.membership.membership_person": "a person belongs to no practice; the membership itself does",
    "*.*_practice": "points at the practice itself, by the tenant",
    "auth.*": "sign-in comes before a practice is chosen",
    "queue.*": "pg-boss",
  },
  /** Unique indexes without the tenant: what they refuse tells that a value exists. */
  uniqueIndexes: {
    "identity.practice.practice_pkey": "is the tenant",
    "identity.practice_directory.practice_directory_name":
      "the command line names a practice by its name; only `auth` and the owner of a practice can meet it",
    "identity.person.person_pkey": "made in code from random bits",
    "identity.person.person_email": "one sign-in per address; only the role `auth` may add people",
    "audit.installation.installation_pkey": "the number in the one chain of the installation",
    "auth.*": "sign-in comes before a practice is chosen",
    "queue.*": "pg-boss",
    "migration.*": "no login role has a grant",
  },
  functions: {
    "audit.move_on": "refuses that the checkpoint of an audit moves back; compares the row with itself",
    "audit.keep_rows": "refuses every change of the audit; reads nothing",
    "billing.keep_issued_invoice": "refuses changes of an issued invoice; compares the row with itself",
    "billing.keep_issued_lines": "looks up the status of the line's own invoice, as the role that writes it",
    "care.keep_signed_note": "refuses changes of a signed note; compares the row with itself",
    "care.keep_added_rows": "refuses every change of a row that is only added; reads nothing",
    "care.keep_dossier_hold": "refuses that a dossier is erased while it is held; looks at the row itself",
    "identity.keep_mail": "refuses that mail is removed outside an erasure; reads nothing",
    "identity.keep_contact": "refuses that a sign-in becomes another contact's; compares the row with itself",
    "reports.prove_document": "writes the hash of a document beside it, as the role that writes the document",
    "reports.keep_report_version": "refuses that a version is removed outside an erasure; reads nothing",
    "reports.keep_invoice_document": "refuses changes of the printing of an issued invoice; compares the row with itself",
    "work.keep_published_programme": "refuses changes of a published programme; looks at the row itself",
    "queue.*": "pg-boss",
  },
} as const;

/** Whether a name is on a list, by itself or by a pattern with `*`. */
export function isAllowed(list: Readonly<Record<string, string>>, name: string): boolean {
  return Object.keys(list).some((pattern) => matches(pattern, name));
}

/** Patterns that match none of these names: they allow something that is no longer there. */
export function unused(list: Readonly<Record<string, string>>, names: readonly string[]): string[] {
  return Object.keys(list).filter((pattern) => !names.some((name) => matches(pattern, name)));
}

function matches(pattern: string, name: string): boolean {
  return new RegExp(`^${pattern.replaceAll(".", "\\.").replaceAll("*", ".*")}$`).test(name);
}
