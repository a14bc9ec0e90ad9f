import { STATEMENT_VERSION, statementFor } from "../privacy/index.ts";
import { STANDARD_DOSSIER_YEARS } from "../retention/index.ts";
import { page, table } from "./markdown.ts";

/** Which heading of the statement answers what the law asks; an empty heading is a gap that the practice has to fill itself. */
export const ASKED_BY_LAW: readonly { readonly item: string; readonly heading: string; readonly note: string }[] = [
  { item: "wie verantwoordelijk is, en de functionaris (13 lid 1 a, b)", heading: "Wie dit bewaart", note: "" },
  { item: "doelen en grondslag (13 lid 1 c)", heading: "Waarom", note: "" },
  {
    item: "gerechtvaardigd belang (13 lid 1 d)",
    heading: "Waarom",
    note: "als de opdracht van de werkgever; het belang staat er niet met dat woord",
  },
  { item: "ontvangers (13 lid 1 e)", heading: "Wie wat ziet", note: "" },
  { item: "doorgifte buiten de EER (13 lid 1 f)", heading: "Wie wat ziet", note: "klopt alleen als hosting en mail in de EER staan" },
  { item: "hoe lang (13 lid 2 a)", heading: "Hoe lang", note: "" },
  { item: "rechten, intrekken, klacht bij de AP (13 lid 2 b, c, d)", heading: "Wat jij kunt vragen", note: "" },
  { item: "of het verplicht is (13 lid 2 e)", heading: "Moet het?", note: "" },
  { item: "geen besluit door een computer (13 lid 2 f)", heading: "Waarom", note: "" },
  { item: "welke soorten gegevens (14 lid 1 d)", heading: "Wat we van je bewaren", note: "" },
  {
    item: "van wie de gegevens komen (14 lid 2 f)",
    heading: "",
    note: "de tekst noemt de opdracht van de werkgever, en niet dat naam en ziekmelding van hem komen: zeg het in de eerste mail of in het gesprek",
  },
];

/** The statement with gaps that name themselves: the same text that a client reads in the product. */
export function emptyStatement() {
  const facts = {
    legalName: "[praktijk]",
    senderName: null,
    phone: null,
    email: null,
    complaints: null,
    retentionYears: STANDARD_DOSSIER_YEARS,
  };
  const text = statementFor({ ...facts, privacyOfficer: "[functionaris of aanspreekpunt]" }, "nl");
  if (text === undefined) throw new Error(`there is no statement ${STATEMENT_VERSION}`);
  return text;
}

/** `docs/privacy/informatie-aan-de-client.md`. */
export function describeInformation(): string {
  const { title, sections } = emptyStatement();
  return page("Informatie aan de cliënt (art. 13 en 14 AVG)", [
    `De tekst die de cliënt in Hervat leest, versie ${STATEMENT_VERSION}. Hij staat maar op één plek, \`packages/domain/src/privacy/statements.json\`; hier is hij afgedrukt met open plekken.`,
    "## Wat de wet vraagt, en waar het staat",
    table(
      ["wat de wet vraagt", "kopje", "let op"],
      ASKED_BY_LAW.map(({ item, heading, note }) => [item, heading, note]),
    ),
    `## De tekst: ${title}`,
    ...sections.flatMap(({ heading, lines }) => [`### ${heading}`, lines.join("\n\n")]),
  ]);
}
