import { formatDate } from "../format/format-date.ts";
import { type Html, html } from "../html.ts";
import type { DocumentState, Letterhead } from "../views.ts";
import { words } from "../words/words.ts";
import { letterhead } from "./letterhead.ts";
import { conceptNotice } from "./standing.ts";

export interface Opening {
  readonly title: string;
  /** One line under the title. */
  readonly lead: string;
  /** What stands above the reason on a copy that is not final. */
  readonly concept: string;
  /** A part between letterhead and title, such as a line about confidentiality. */
  readonly before?: Html;
}

/** How a report begins: letterhead, title, reference with date and version, and what a concept still lacks. */
export function opening(practice: Letterhead, document: DocumentState, { title, lead, concept, before }: Opening): Html {
  const t = words(document.language);
  const facts = [
    t("reference", { reference: document.reference }),
    formatDate(document.date, document.language),
    t("version", { version: String(document.version) }),
  ];
  return html`${letterhead(practice)}${before}<h1>${title}</h1><p class="lead">${lead}</p><p class="document-line">${facts.join(" · ")}</p>${conceptNotice(document, concept)}`;
}
