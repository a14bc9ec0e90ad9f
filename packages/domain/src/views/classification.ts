/**
 * V = may see; S = in a limited form; T = only with the client's specific consent, after she read it; X = never;
 * "-" = not needed, so not given.
 */
export type Access = "V" | "S" | "T" | "X" | "-";

/** Whom the law tells apart. Staff: `supervisor` stands in or supervises, `office` plans and invoices. */
export type Audience = "coach" | "client" | "manager" | "hr" | "bedrijfsarts" | "supervisor" | "office" | "invoice";

export const AUDIENCES = [
  "coach",
  "client",
  "manager",
  "hr",
  "bedrijfsarts",
  "supervisor",
  "office",
  "invoice",
] as const satisfies readonly Audience[];

type Row = Readonly<Record<Audience, Access>>;

/** A row in the order of `AUDIENCES`, as it is read in a table. */
function row(
  ...[coach, client, manager, hr, bedrijfsarts, supervisor, office, invoice]: readonly [
    Access,
    Access,
    Access,
    Access,
    Access,
    Access,
    Access,
    Access,
  ]
): Row {
  return { coach, client, manager, hr, bedrijfsarts, supervisor, office, invoice };
}

/**
 * The one table of which field may reach whom. A projection that gives a field to an audience with X or "-"
 * fails a test; one that gives a T field asks `consentStands` first. A practice's privacy officer signs it off.
 *
 * @source docs/sources.md §3; AP-beleidsregels De zieke werknemer (BWBR0037896); NIP beroepscode
 */
export const CLASSIFICATION = {
  identity: row("V", "V", "V", "V", "V", "V", "V", "S"),
  "private-contact": row("V", "V", "-", "-", "V", "-", "V", "X"),
  "sickness-clock": row("V", "V", "V", "V", "V", "V", "V", "X"),
  capacity: row("V", "V", "V", "V", "V", "V", "X", "X"),
  complaints: row("V", "V", "X", "X", "T", "T", "X", "X"),
  course: row("V", "V", "X", "X", "T", "T", "X", "X"),
  answers: row("V", "V", "X", "X", "T", "T", "X", "X"),
  scores: row("V", "V", "X", "X", "T", "T", "X", "X"),
  "session-notes": row("V", "S", "X", "X", "X", "T", "X", "X"),
  diary: row("V", "V", "X", "X", "X", "T", "X", "X"),
  energy: row("V", "V", "X", "X", "T", "T", "X", "X"),
  "personal-factors": row("V", "V", "X", "X", "T", "T", "X", "X"),
  phase: row("V", "V", "X", "X", "T", "V", "X", "X"),
  "public-status": row("V", "V", "V", "V", "V", "V", "V", "S"),
  calendar: row("V", "V", "X", "X", "-", "-", "V", "X"),
  attendance: row("V", "V", "X", "X", "T", "T", "V", "S"),
  "work-factors": row("V", "V", "X", "X", "T", "T", "X", "X"),
  "released-work-factors": row("V", "V", "T", "T", "T", "T", "X", "X"),
  "released-work-goals": row("V", "V", "T", "T", "T", "T", "X", "X"),
  "released-work-agreements": row("V", "V", "T", "T", "T", "T", "X", "X"),
  "work-actions": row("V", "V", "V", "V", "V", "V", "X", "X"),
  "work-schedule": row("V", "V", "V", "V", "V", "V", "X", "X"),
  "care-schedule": row("V", "V", "X", "X", "T", "T", "X", "X"),
  "home-build-up": row("V", "V", "X", "X", "T", "T", "X", "X"),
  "adjustment-phrase": row("V", "V", "S", "S", "V", "V", "X", "X"),
  prognosis: row("V", "V", "X", "X", "T", "T", "X", "X"),
  "bedrijfsarts-report": row("V", "V", "X", "X", "T", "T", "X", "X"),
  "contact-log": row("V", "V", "X", "X", "X", "T", "X", "X"),
  "personal-goals": row("V", "V", "X", "X", "T", "T", "X", "X"),
  "joint-evaluation": row("V", "V", "T", "T", "T", "V", "X", "X"),
  "relapse-signals": row("V", "V", "X", "X", "T", "T", "X", "X"),
  "consent-records": row("V", "V", "X", "X", "S", "X", "X", "X"),
  "access-log": row("-", "V", "X", "X", "X", "X", "X", "X"),
  invoice: row("V", "-", "V", "V", "X", "-", "V", "V"),
  /** The practice's own letterhead, the document's state and the names of its people: about no client. */
  letter: row("V", "V", "V", "V", "V", "V", "V", "V"),
} as const satisfies Readonly<Record<string, Row>>;

export type DossierField = keyof typeof CLASSIFICATION;

/** Whether a field may reach an audience at all: a T field only ever with consent. */
export function mayReach(field: DossierField, audience: Audience): boolean {
  const access: Access = CLASSIFICATION[field][audience];
  return access === "V" || access === "S" || access === "T";
}
