import type { auditEvents, auditSubjects } from "../schema/audit.ts";

type EventColumn = keyof typeof auditEvents.$inferSelect;
type SubjectColumn = keyof typeof auditSubjects.$inferSelect;
type Column = `event.${EventColumn}` | `subject.${SubjectColumn}`;

export interface AskedField {
  /** As NEN 7513 and its mapping by Logius name it. */
  readonly field: string;
  /** What the norm wants to know with it. */
  readonly asks: string;
  readonly columns: readonly Column[];
  /** How a column answers where its name does not say so, or why nothing answers. */
  readonly how: string;
}

/**
 * Every field that NEN 7513 asks of a line in the log, and where ours keeps it.
 *
 * @source NEN 7513:2024, by the field names of the extension "NEN 7513" of Logius' standard Logboek Dataverwerkingen
 */
export const NEN_7513: readonly AskedField[] = [
  {
    field: "EventID",
    asks: "welke gebeurtenis",
    columns: ["event.id", "event.seq"],
    how: "een nummer dat niet terugkomt, en de plaats in de keten",
  },
  { field: "EventDateTime", asks: "wanneer", columns: ["event.at"], how: "op de milliseconde, in UTC" },
  {
    field: "EventActionCode",
    asks: "lezen, maken, wijzigen, verwijderen",
    columns: ["event.action"],
    how: "het tweede deel van de naam zegt wat er gebeurde",
  },
  { field: "EventTypeCode", asks: "wat voor gebeurtenis", columns: ["event.action"], how: "het eerste deel van de naam is het onderwerp" },
  {
    field: "EventOutcomeIndicator",
    asks: "gelukt of niet",
    columns: ["event.outcome"],
    how: "gedaan, geweigerd of mislukt; een weigering staat er dus ook",
  },
  {
    field: "UserID",
    asks: "wie",
    columns: ["event.personId", "event.membershipId", "event.osUser"],
    how: "de persoon en haar plaats in de praktijk; op de opdrachtregel de gebruiker van het systeem",
  },
  {
    field: "UserIsRequestor",
    asks: "vroeg zij het zelf",
    columns: ["event.actorKind"],
    how: "een mens vraagt het zelf; `worker` en `console` niet",
  },
  { field: "RoleIDCode", asks: "in welke rol", columns: ["event.actorKind"], how: "coach, eigenaar, leidinggevende, cliënt en verder" },
  {
    field: "ResponsibleUser",
    asks: "onder wiens verantwoordelijkheid",
    columns: ["event.onBehalfOf"],
    how: "de coach voor wie iemand waarneemt; leeg als iedereen voor zichzelf werkt",
  },
  {
    field: "PurposeOfUse",
    asks: "waarom",
    columns: ["event.purpose"],
    how: "waar om een reden wordt gevraagd, zoals bij een dossier meenemen of toegang herstellen",
  },
  {
    field: "NetworkAccessPointID",
    asks: "vanaf welke plek",
    columns: ["event.address"],
    how: "het adres op het netwerk, zover de deur het kan geloven",
  },
  {
    field: "NetworkAccessPointTypeCode",
    asks: "wat voor plek",
    columns: ["event.door"],
    how: "door welk portaal, de opdrachtregel of de werker",
  },
  {
    field: "AuditSourceID",
    asks: "welk systeem schreef het",
    columns: ["event.tenantId", "event.requestId"],
    how: "de praktijk, en de aanvraag in het logboek van core",
  },
  {
    field: "ParticipantObjectID",
    asks: "over wiens dossier",
    columns: ["subject.trajectoryId"],
    how: "een lijst van veertig cliënten is één gebeurtenis met veertig regels; na vernietigen wijst het nummer naar niemand meer",
  },
  {
    field: "ParticipantObjectTypeCode",
    asks: "wat voor object",
    columns: ["subject.eventId", "subject.tenantId"],
    how: "elke regel hier is een traject, van deze gebeurtenis in deze praktijk",
  },
  {
    field: "ParticipantObjectRole",
    asks: "welke rol heeft het object",
    columns: [],
    how: "altijd de cliënt: over iets anders gaat een traject niet",
  },
  {
    field: "ParticipantObjectDataLifeCycle",
    asks: "in welke fase van het gegeven",
    columns: ["event.action", "event.details"],
    how: "maken, inzien, vrijgeven, intrekken en vernietigen zijn eigen gebeurtenissen; aantallen staan erbij, nooit een waarde over gezondheid",
  },
  {
    field: "ParticipantObjectSensitivity",
    asks: "hoe gevoelig",
    columns: ["subject.fields"],
    how: "welke soorten gegevens; de indeling staat in rollen-en-velden.md",
  },
  {
    field: "PermissionPolicySet",
    asks: "volgens welk beleid",
    columns: ["event.actorKind"],
    how: "de rol; wat een rol mag, staat in docs/policy.md",
  },
];

/** Columns that the norm does not ask for: they make the log impossible to change unseen. */
export const BEYOND_THE_NORM: Readonly<Partial<Record<Column, string>>> = {
  "event.prev": "de hash van de regel ervoor",
  "event.hash": "de hash van deze regel, haar onderwerpen en de regel ervoor",
  "event.format": "welke delen de hash dekt",
};

/** docs/privacy/logboek-nen-7513.md */
export function describeNen7513(): string {
  const code = (columns: readonly string[]) => columns.map((column) => `\`${column}\``).join(", ") || "geen kolom";
  return [
    "# Het logboek en NEN 7513",
    "",
    "NEN 7513 zegt wat een logboek van inzage moet kunnen vertellen. Of de norm voor een coachpraktijk geldt, is een vraag voor een jurist; Hervat houdt zich eraan. Gemaakt uit de code: een test laat de bouw falen als een kolom",
    "van het logboek hier niet staat. Na een wijziging: `npx vitest run --project unit packages/database/src/audit-map -u`.",
    "",
    "| veld van de norm | vraag | kolom van `audit` | hoe |",
    "| --- | --- | --- | --- |",
    ...NEN_7513.map(({ field, asks, columns, how }) => `| ${field} | ${asks} | ${code(columns)} | ${how} |`),
    "",
    "## Meer dan de norm vraagt",
    "",
    ...Object.entries(BEYOND_THE_NORM).map(([column, why]) => `- \`${column}\`: ${why}`),
    "",
    'De cliënt leest haar eigen deel als zinnen ("Wie heeft wat gezien"), de functionaris gegevensbescherming het hele logboek van een traject onder Inzage. `hervat audit verify` controleert de keten.',
    "",
  ].join("\n");
}
