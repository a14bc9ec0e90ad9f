import type { Locale } from "@hervat/messages";

const STYLE =
  "body{font:17px/1.6 'Atkinson Hyperlegible Next',Verdana,sans-serif;color:#1f2a2e;background:#fbf9f5;max-width:42rem;margin:2rem auto;padding:0 1rem}h2{margin-top:2.5rem}h3{margin:1.5rem 0 0}dt{font-weight:600;margin-top:.75rem}dd{margin:0;white-space:pre-line}li{margin:.25rem 0}.soft{color:#566168}.said{white-space:pre-line}@media print{body{background:#fff;margin:0;max-width:none}h2,h3,dt{break-after:avoid}}";

export interface OwnPage {
  readonly title: string;
  /** One line under the title. */
  readonly lead: string;
  /** Markup of the parts, each escaped already. */
  readonly parts: readonly string[];
}

/** A page of hers that opens without Hervat, to read and to print. */
export function ownPage({ title, lead, parts }: OwnPage, locale: Locale): string {
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${escaped(title)}</title><style>${STYLE}</style></head>
<body><h1>${escaped(title)}</h1><p class="soft">${escaped(lead)}</p>
${parts.join("\n")}
</body></html>
`;
}

export function section(title: string, body: string): string {
  return body === "" ? "" : `<section><h2>${escaped(title)}</h2>${body}</section>`;
}

export function list(items: readonly string[]): string {
  return items.length === 0 ? "" : `<ul>${items.map((item) => `<li>${item}</li>`).join("\n")}</ul>`;
}

/** Writes a day out; of what is none, nothing. */
export function dayWriter(locale: Locale): (value: unknown) => string {
  const style = { day: "numeric", month: "long", year: "numeric", timeZone: "Europe/Amsterdam" } as const;
  const format = new Intl.DateTimeFormat(locale === "nl" ? "nl-NL" : "en-GB", style);
  return (value) =>
    value instanceof Date ? format.format(value) : typeof value === "string" ? format.format(new Date(`${value}T12:00:00Z`)) : "";
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

export function escaped(value: string): string {
  return value.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
