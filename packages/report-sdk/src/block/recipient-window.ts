import { type Html, html } from "../html.ts";

/**
 * The address where the window of a Dutch envelope is: left, 20 mm from the edge of the paper.
 *
 * @param lines from the name down to the city; empty ones are left out
 * @param sender one small line above it, for when the letter comes back
 */
export function recipientWindow(lines: readonly (string | null)[], sender: string): Html {
  const filled = lines.filter((line) => line !== null && line !== "");
  return html`<div class="recipient"><p class="recipient-sender">${sender}</p><address>${filled.map((line) => html`<span>${line}</span>`)}</address></div>`;
}
