import type { TakenRow, TakenRows } from "@hervat/database/takeout";
import { ConsentCategory } from "@hervat/domain/consent";
import { type Locale, m } from "@hervat/messages";
import { dayWriter, escaped, list, ownPage, section } from "./own-page.ts";

export interface LogLine {
  readonly at: Date;
  readonly sentence: string;
}

interface Copy {
  readonly rows: TakenRows;
  readonly documents: readonly { readonly file: string; readonly madeAt: Date }[];
  /** The file with her private annex; null where there is none. */
  readonly annex: string | null;
  readonly log: readonly LogLine[];
  readonly madeAt: Date;
}

const NOTE_PARTS = ["goal", "done", "agreed", "next", "homework"] as const;

/** Her dossier as one page that opens without Hervat, to read and to print. */
export function copyPage({ rows, documents, annex, log, madeAt }: Copy, locale: Locale): string {
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
    annex === null ? "" : section(m.annex_file_door({}, options), `<p><a href="${escaped(encodeURI(annex))}">${escaped(annex)}</a></p>`),
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
  const made = m.takeout_copy_made({ day: day(madeAt) }, options);
  return ownPage({ title: m.takeout_copy_title({}, options), lead: made, parts }, locale);
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

function text(value: unknown): string {
  return typeof value === "string" ? escaped(value) : "";
}
