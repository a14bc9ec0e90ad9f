import { type Locale, m } from "@hervat/messages";

/** What one message says: a subject without a person, one link at most, nothing about health. */
export interface MailText {
  readonly kind:
    | "answer"
    | "appointment"
    | "attention"
    | "audit"
    | "breach"
    | "delivery"
    | "digest"
    | "invitation"
    | "message"
    | "offer"
    | "password"
    | "privacy"
    | "regret"
    | "reminder"
    | "test"
    | "waiting";
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface Parts {
  readonly kind: MailText["kind"];
  readonly subject: string;
  readonly lines: readonly string[];
  readonly link?: { readonly url: string; readonly label: string };
  readonly after?: readonly string[];
}

/** The telephone number of who can be asked; a practice without one has no such line. */
export type Phone = string | null;

/** Plain text and HTML say the same, in the same order. */
export function compose({ kind, subject, lines, link, after = [] }: Parts, phone: Phone, locale: Locale): MailText {
  const greeting = m.mail_greeting({}, { locale });
  const closing = [...after, ...(phone === null ? [] : [m.mail_questions({ phone }, { locale })])];
  const text = [greeting, ...lines, ...(link ? [`${link.label}:\n${link.url}`] : []), ...closing].join("\n\n");
  const paragraph = (line: string) => `<p>${escapeHtml(line)}</p>`;
  const anchor = link ? [`<p><a href="${escapeHtml(link.url)}" style="color:#1E5B4F">${escapeHtml(link.label)}</a></p>`] : [];
  const body = [paragraph(greeting), ...lines.map(paragraph), ...anchor, ...closing.map(paragraph)].join("\n");
  return { kind, subject, text: `${text}\n`, html: page(locale, subject, body) };
}

function page(locale: Locale, title: string, body: string): string {
  const style =
    "font-family:'Atkinson Hyperlegible Next',Verdana,sans-serif;font-size:17px;line-height:1.6;color:#1F2A2E;background:#FBF9F5;padding:24px";
  return `<!doctype html>\n<html lang="${locale}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>\n<body style="${style}">\n${body}\n</body></html>\n`;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
