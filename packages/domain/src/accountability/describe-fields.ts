import { AUDIENCES, type Audience, CLASSIFICATION, type DossierField } from "../views/classification.ts";
import { FIELD_WORDS, type FieldWords, type Weight } from "./field-words.ts";
import { page, table } from "./markdown.ts";

export const AUDIENCE_WORDS: Readonly<Record<Audience, string>> = {
  coach: "coach",
  client: "cliënt",
  manager: "leidinggevende",
  hr: "HR",
  bedrijfsarts: "bedrijfsarts",
  supervisor: "waarnemer of supervisor",
  office: "kantoor",
  invoice: "crediteurenadministratie",
};

export const WEIGHT_WORDS: Readonly<Record<Weight, string>> = {
  ordinary: "gewoon",
  incapacity: "verzuim",
  health: "gezondheid",
};

function isField(key: string): key is DossierField {
  return Object.hasOwn(CLASSIFICATION, key);
}

/** Every row of the classification, with what it is called. */
export const FIELDS: readonly (FieldWords & { readonly field: DossierField })[] = Object.keys(CLASSIFICATION)
  .filter(isField)
  .map((field) => ({ field, ...FIELD_WORDS[field] }));

/** `docs/privacy/rollen-en-velden.md`. */
export function describeFields(): string {
  const rows = FIELDS.map(({ field, label, weight }) => [
    label,
    WEIGHT_WORDS[weight],
    ...AUDIENCES.map((audience) => CLASSIFICATION[field][audience]),
  ]);
  return page("Wie ziet wat: rollen en velden", [
    "Dit is de tabel waarmee Hervat zelf werkt: een veld dat een rol niet mag zien, zit niet in wat die rol krijgt. Een rapport, een scherm of een factuur die toch zo'n veld zou geven, laat een test falen. De functionaris gegevensbescherming van de praktijk bevestigt de tabel.",
    "V ziet het; S ziet een beperkte vorm; T alleen met toestemming van de cliënt, nadat zij het las; X nooit; - niet nodig, dus niet gegeven.",
    table(["gegeven", "soort", ...AUDIENCES.map((audience) => AUDIENCE_WORDS[audience])], rows),
    "- **gezondheid**: art. 9 AVG. Staat in het afgeschermde deel van de database; tekst, antwoorden en uitslagen zijn versleuteld. De leidinggevende en HR kunnen het niet krijgen, ook niet met toestemming.\n- **verzuim**: gegevens over ziek zijn die een werkgever voor re-integratie mag verwerken (art. 30 lid 1 b UAVG).\n- **gewoon**: overige persoonsgegevens.",
    "Een burgerservicenummer wordt niet bewaard. De functionaris leest het logboek en het register van verzoeken, geen dossier. Wie welke handeling mag doen, staat in [policy.md](../policy.md).",
  ]);
}
