import { type Html, html } from "../html.ts";
import type { Language, Letterhead } from "../views.ts";
import { words } from "../words/words.ts";

/** The head of the first page: logo or neutral sender name, and where the practice can be reached. */
export function letterhead(practice: Letterhead): Html {
  const reach = [...practice.addressLines, practice.phone, practice.email, practice.website].filter((line) => line !== null);
  return html`<header class="letterhead">
    <div class="letterhead-sender">${
      practice.logo === null ? practice.senderName : html`<img src="${practice.logo}" alt="${practice.senderName}">`
    }</div>
    <address>${practice.logo !== null && html`<strong>${practice.senderName}</strong>`}${reach.map((line) => html`<span>${line}</span>`)}</address>
  </header>`;
}

/** Who the practice is by law, in one line for the foot of a page. */
export function practiceLine({ legalName, kvkNumber, vatId }: Letterhead, language: Language): string {
  return [legalName, kvkNumber && `KvK ${kvkNumber}`, vatId && `${words(language)("vat")} ${vatId}`].filter(Boolean).join(" · ");
}
