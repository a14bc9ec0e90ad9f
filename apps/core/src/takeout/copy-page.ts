import type { TakenRow, TakenRows } from "@hervat/database/takeout";
import { ConsentCategory } from "@hervat/domain/consent";
import { type Locale, m } from "@hervat/messages";

export interface LogLine {
  readonly at: Date;
  readonly sentence: string;
}

interface Copy {
  readonly rows: TakenRows;
  readonly documents: readonly { readonly file: string; readonly madeAt: Date }[];
  readonly log: readonly LogLine[];
  readonly madeAt: Date;
}

const NOTE_PARTS = ["goal", "done", "agreed", "next", "homework"] as const;
const STYLE =
  "body{font:17px/1.6 'Atkinson Hyperlegible Next',Verdana,sans-serif;color:#1f2a2e;background:#fbf9f5;max-width:42rem;margin:2rem auto;padding:0 1rem}h2{margin-top:2.5rem}h3{margin:1.5rem 0 0}dt{font-weight:600;margin-top:.75rem}dd{margin:0;white-space:pre-line}li{margin:.25rem 0}.soft{color:#566168}@media print{body{background:#fff;margin:0;max-width:none}h2,h3,dt{break-after:avoid}}";

/** Her dossier as one page that opens without Hervat, to read and to print. */
export function copyPage({ rows, documents, log, madeAt }: Copy, locale: Locale): string {
  const options = { locale };
  const day = dayWriter(locale);
  const client = rows["work"]?.["client"]?.[0] ?? {};
  const notes = new Map((rows["care"]?.["session_note"] ?? []).map((note) => [note["sessionId"], note]));
  const talks = (rows["care"]?.["session"] ?? []).toSorted((one, other) => moment(one) - moment(other));
  const consents = rows["care"]?.["consent"] ?? [];
  const parts = [
    section(m.takeout_copy_about({}, options), `<p>${text(client["name"])}<br>${text(client["function"])}</p>`),
    section(
      m.takeout_copy_talks({}, options),
      talks.map((talk) => `<h3>${day(talk["startsAt"])}</h3>${note(notes.get(talk["id"]), locale)}`).join("\n"),
    ),
    section(m.takeout_copy_consents({}, options), list(consents.map((one) => consentLine(one, day, locale)))),
    section(
      m.takeout_copy_documents({}, options),
      list(
        documents.map(
          ({ file, madeAt: at }) => `<a href="${escaped(encodeURI(file))}">${escaped(file.split("/").at(-1) ?? file)}</a>, ${day(at)}`,
        ),
      ),
    ),
    section(m.takeout_copy_log({}, options), list(log.map(({ at, sentence }) => `${day(at)}: ${escaped(sentence)}`))),
  ];
  const title = m.takeout_copy_title({}, options);
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${title}</title><style>${STYLE}</style></head>
<body><h1>${title}</h1><p class="soft">${escaped(m.takeout_copy_made({ day: day(madeAt) }, options))}</p>
${parts.join("\n")}
</body></html>
`;
}

function section(title: string, body: string): string {
  return body === "" ? "" : `<section><h2>${escaped(title)}</h2>${body}</section>`;
}

function list(items: readonly string[]): string {
  return items.length === 0 ? "" : `<ul>${items.map((item) => `<li>${item}</li>`).join("\n")}</ul>`;
}

function note(found: TakenRow | undefined, locale: Locale): string {
  if (found === undefined) return "";
  const said = NOTE_PARTS.flatMap((part) => {
    const value = text(found[part]);
    return value === "" ? [] : [`<dt>${escaped(m.area_takeout[`takeout_copy_note_${part}`]({}, { locale }))}</dt><dd>${value}</dd>`];
  });
  return `<dl>${said.join("\n")}</dl>`;
}

function consentLine(row: TakenRow, day: (value: unknown) => string, locale: Locale): string {
  const given = ConsentCategory.array().safeParse(row["categories"]).data ?? [];
  const what = given.map((category) => m.area_consent[`consent_category_${underscored(category)}`]({}, { locale })).join(", ");
  const said = { what, day: day(row["givenOn"]) };
  const withdrawn = row["withdrawnOn"];
  return escaped(
    typeof withdrawn === "string"
      ? m.takeout_copy_consent_withdrawn({ ...said, until: day(withdrawn) }, { locale })
      : m.takeout_copy_consent({ ...said }, { locale }),
  );
}

type Underscored<Word extends string> = Word extends `${infer One}-${infer Other}` ? `${One}_${Underscored<Other>}` : Word;

function underscored<Word extends string>(word: Word): Underscored<Word> {
  return word.replaceAll("-", "_") as Underscored<Word>;
}

function moment(row: TakenRow): number {
  const at = row["startsAt"];
  return at instanceof Date ? at.getTime() : 0;
}

function dayWriter(locale: Locale): (value: unknown) => string {
  const style = { day: "numeric", month: "long", year: "numeric", timeZone: "Europe/Amsterdam" } as const;
  const format = new Intl.DateTimeFormat(locale === "nl" ? "nl-NL" : "en-GB", style);
  return (value) =>
    value instanceof Date ? format.format(value) : typeof value === "string" ? format.format(new Date(`${value}T12:00:00Z`)) : "";
}

function text(value: unknown): string {
  return typeof value === "string" ? escaped(value) : "";
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escaped(value: string): string {
  return value.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
