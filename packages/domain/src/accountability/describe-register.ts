import { AUDIENCES, type Audience, mayReach } from "../views/classification.ts";
import { AUDIENCE_WORDS, WEIGHT_WORDS } from "./describe-fields.ts";
import { FIELD_WORDS } from "./field-words.ts";
import { page, table } from "./markdown.ts";
import { PROCESSING, type Processing } from "./processing.ts";
import { RETENTION } from "./retention-terms.ts";

function recipients({ fields }: Processing): string {
  const inside: readonly Audience[] = ["coach", "office", "supervisor", "client"];
  const reached = AUDIENCES.filter((audience) => !inside.includes(audience) && fields.some((field) => mayReach(field, audience)));
  return reached.map((audience) => AUDIENCE_WORDS[audience]).join(", ") || "geen";
}

function entry(processing: Processing): string {
  const { name, purpose, people, basis, fields } = processing;
  const words = fields.map((field) => FIELD_WORDS[field]);
  const terms = [...new Set(words.map(({ term }) => term))].map((term) => `${RETENTION[term].what}: ${RETENTION[term].term}`);
  return [
    `## ${name}`,
    table(
      ["vraag", "antwoord"],
      [
        ["doel", purpose],
        ["van wie", people],
        [
          "welke gegevens",
          words.map(({ label, weight }) => (weight === "ordinary" ? label : `${label} (${WEIGHT_WORDS[weight]})`)).join("; "),
        ],
        ["grondslag", basis],
        ["ontvangers buiten de praktijk", recipients(processing)],
        ["bewaren", terms.join(". ")],
        ["doorgifte buiten de EER", "geen door Hervat; let op wie u kiest om te hosten of te mailen, zie [verwerkers.md](verwerkers.md)"],
      ],
    ),
  ].join("\n\n");
}

/** `docs/privacy/register.md`. */
export function describeRegister(): string {
  return page("Register van verwerkingen", [
    "Voor de praktijk als verwerkingsverantwoordelijke (art. 30 lid 1 AVG). Vul aan wat Hervat niet weet en laat de functionaris gegevensbescherming of jurist het nalezen. Wie een veld ziet, en in welke vorm, staat in [rollen-en-velden.md](rollen-en-velden.md).",
    table(
      ["in te vullen door de praktijk", ""],
      [
        ["naam, adres en KvK-nummer", ""],
        ["functionaris gegevensbescherming of aanspreekpunt", ""],
        ["waar Hervat draait (eigen computer, hostingpartij)", ""],
        ["vastgesteld op, door", ""],
      ],
    ),
    ...PROCESSING.map(entry),
    "## Beveiliging (art. 32 AVG)",
    [
      "- Elke praktijk is gescheiden in de database zelf (row-level security); gezondheid staat in een eigen schema waar de rol van het werkgeversportaal geen rechten op heeft.",
      "- Teksten, antwoorden, uitslagen en rapporten over gezondheid zijn versleuteld (AES-256-GCM) met een sleutel per praktijk, die buiten de database ligt.",
      "- Een tweede factor bij inloggen, korte sessies, en toegang die op het moment zelf eindigt.",
      "- Elke inzage, wijziging en weigering staat in een logboek dat alleen wordt aangevuld en waarin knoeien zichtbaar is.",
      "- Een dagelijkse back-up; `npm run hervat doctor` en de pagina over gereedheid zeggen wat er nog ontbreekt.",
    ].join("\n"),
  ]);
}
