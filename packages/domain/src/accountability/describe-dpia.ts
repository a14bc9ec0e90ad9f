import { AUDIENCES, mayReach } from "../views/classification.ts";
import { AUDIENCE_WORDS, FIELDS } from "./describe-fields.ts";
import { page, table } from "./markdown.ts";
import { PROCESSING } from "./processing.ts";

/** What could go wrong for the person concerned, what holds it back, and what is left for the practice to weigh. */
const RISKS: readonly (readonly [string, string, string])[] = [
  [
    "De werkgever leest iets over gezondheid.",
    "Eigen databaserol zonder rechten op gezondheid; vaste keuzes in plaats van open tekst; een woordenlijst die waarschuwt bij open velden; geen toestemming mogelijk voor gezondheid aan de werkgever.",
    "Wat een coach aan de telefoon vertelt. De woordenlijst mist soms iets: zie [guard.md](../guard.md).",
  ],
  [
    "Een rapport gaat weg zonder dat de cliënt het wil.",
    "Eerst lezen, dan toestemming; vrijgave toetst die toestemming in dezelfde transactie; geen antwoord is nooit ja.",
    "Druk op de cliënt om ja te zeggen. Na ophalen door de bedrijfsarts is het niet terug te halen.",
  ],
  [
    "Een collega kijkt zonder reden in een dossier.",
    "Alleen de eigen coach, of een waarnemer met toestemming; elke inzage staat in het logboek, dat de cliënt zelf leest.",
    "Iemand moet het logboek ook echt nalezen.",
  ],
  [
    "De server, een back-up of een laptop wordt gestolen.",
    "Versleutelde kolommen; de sleutel ligt niet in de database en niet in de back-up.",
    "Namen, functies, data en verzuimstappen zijn niet per kolom versleuteld: versleutel ook de schijf. Bewaar de sleutel ergens anders dan de back-up.",
  ],
  [
    "Iemand logt in als een ander.",
    "Tweede factor, korte sessies, een grens aan pogingen, uitnodigingen per adres en per dossier.",
    "Een gedeelde mailbox of telefoon.",
  ],
  [
    "Gegevens zijn weg of kloppen niet.",
    "Dagelijkse back-up, terugzetten met controle, versies bij gelijktijdig bewerken, verzoek tot verbetering met een datum.",
    "Oefen het terugzetten, minstens één keer.",
  ],
  [
    "Gegevens blijven te lang.",
    "Een lijst van wat gewist hoort te worden, en per dossier een reden als het blijft.",
    "Een mens moet het doen; kopieën buiten Hervat volgen niet.",
  ],
];

/** `docs/privacy/dpia.md`. */
export function describeDpia(): string {
  const health = FIELDS.filter(({ weight }) => weight === "health");
  const outside = AUDIENCES.filter((audience) => ["manager", "hr", "bedrijfsarts", "invoice"].includes(audience));
  const reach = outside.map((audience) => {
    const reached = health.filter(({ field }) => mayReach(field, audience));
    return [AUDIENCE_WORDS[audience], `${reached.length} van ${health.length}`, reached.map(({ label }) => label).join("; ") || "geen"];
  });
  return page("Voor de gegevensbeschermingseffectbeoordeling (DPIA)", [
    "Bouwstenen voor art. 35 lid 7 AVG; de beoordeling zelf is van de praktijk. Zij is op haar plaats, omdat het om gezondheid gaat van mensen die van hun werkgever afhankelijk zijn. Het advies van de functionaris (art. 35 lid 2) en de mening van cliënten (lid 9) horen erbij.",
    "## a. Wat er gebeurt en waarvoor",
    table(
      ["verwerking", "doel", "grondslag"],
      PROCESSING.map(({ name, purpose, basis }) => [name, purpose, basis]),
    ),
    "## b. Noodzaak en evenredigheid",
    `Van de ${FIELDS.length} soorten gegevens zijn er ${health.length} over gezondheid. Zo veel daarvan kan buiten de praktijk komen, en bij de bedrijfsarts alleen wat de cliënt hem gunt:`,
    table(["ontvanger", "soorten gezondheid", "welke"], reach),
    "Er wordt niets automatisch beslist over een cliënt. Er gaat niets naar een taalmodel of een ander systeem. Een burgerservicenummer is er niet.",
    "## c en d. Risico's, maatregelen, en wat overblijft",
    table(["risico voor de cliënt", "wat Hervat doet", "wat de praktijk zelf moet wegen"], RISKS),
    "## In te vullen",
    table(
      ["vraag", "antwoord"],
      [
        ["aantal cliënten per jaar, en coaches", ""],
        ["waar Hervat draait, en wie er bij die computer kan", ""],
        ["advies van de functionaris", ""],
        ["restrisico aanvaard door, op", ""],
        ["opnieuw bekijken op", ""],
      ],
    ),
  ]);
}
