import { type Html, html } from "../html.ts";
import type { DocumentState, Shared } from "../views.ts";
import { note } from "./text.ts";

/**
 * On a copy that is not final: what is still missing before it may leave. The host itself
 * prints the word across every page, so no plugin can forget or hide it.
 */
export function conceptNotice(document: DocumentState, label: string, reasons: readonly string[] = []): Html {
  if (document.standing === "final") return html``;
  const sentences = [...(document.conceptReason === null ? [] : [document.conceptReason]), ...reasons];
  return html`<aside class="concept"><p><strong>${label}</strong></p>${
    sentences.length === 1
      ? html`<p>${sentences}</p>`
      : sentences.length > 1 && html`<ul>${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>`
  }</aside>`;
}

/**
 * What the client shared, or the calm sentence that she did not.
 *
 * @param sentence says that it was not shared, never why
 */
export function ifShared<Value>(part: Shared<Value>, show: (value: Value) => Html, sentence: string): Html {
  return part.shared ? show(part.value) : note(sentence);
}

/** A ruled place to sign per person. */
export function signatures(people: readonly { readonly role: string; readonly name: string | null; readonly line: string }[]): Html {
  return html`<div class="signatures">${people.map(
    ({ role, name, line }) => html`<div><p class="signature-role">${role}</p><p>${name}</p><p class="signature-line">${line}</p></div>`,
  )}</div>`;
}
