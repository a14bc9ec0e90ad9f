import type { Language } from "@hervat/report-sdk";

/** What stands in a line: code, bold, and links to a place of our own. */
function inline(text: string): string {
  return text
    .split(/(``.+?``|`[^`]+`)/)
    .map((part) => {
      if (part.startsWith("`")) return `<code>${escaped(part.replaceAll(/^`+ ?| ?`+$/g, ""))}</code>`;
      return escaped(part).replaceAll(/\*\*(.+?)\*\*/g, "<strong>$1</strong>");
    })
    .join("");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** The cells of a row; a bar inside code does not end a cell. */
function cells(row: string): string[] {
  return row.replaceAll(/^\||\|$/g, "").split(/\s*\|\s*/);
}

function table([head = "", , ...rows]: readonly string[]): string {
  const columns = cells(head).map((cell) => `<th scope="col">${inline(cell.trim())}</th>`);
  const body = rows.map(
    (row) =>
      `<tr>${cells(row)
        .map((cell) => `<td>${inline(cell.trim())}</td>`)
        .join("")}</tr>`,
  );
  return `<table><thead><tr>${columns.join("")}</tr></thead><tbody>${body.join("")}</tbody></table>`;
}

function block(text: string): string {
  const heading = /^(#{1,3}) (.*)/.exec(text);
  if (heading !== null) {
    const level = heading[1]?.length ?? 1;
    return `<h${level}>${inline(heading[2] ?? "")}</h${level}>`;
  }
  const lines = text.split("\n");
  if (text.startsWith("|")) return table(lines);
  if (text.startsWith("- ")) return `<ul>${lines.map((line) => `<li>${inline(line.slice(2))}</li>`).join("")}</ul>`;
  return `<p>${inline(lines.join(" "))}</p>`;
}

/** Where the same guide is in the other language. */
export interface OtherGuide {
  readonly language: Language;
  readonly address: string;
  /** That language by its own name. */
  readonly name: string;
}

/** The guide as a page: the few forms of Markdown that it is written in, and nothing of HTML. */
export function guidePage(markdown: string, language: Language, other: OtherGuide): string {
  const parts = markdown.split(/^```\w*\n([\s\S]*?)^```$/m);
  const body = parts.map((part, index) => {
    if (index % 2 === 1) return `<pre tabindex="0"><code>${escaped(part.trimEnd())}</code></pre>`;
    return part
      .split(/\n{2,}/)
      .map((text) => text.trim())
      .filter((text) => text !== "")
      .map(block)
      .join("\n");
  });
  const title = /^# (.*)/m.exec(markdown)?.[1] ?? "";
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title><link rel="stylesheet" href="/plugins/guide.css"></head><body><main><p class="language"><a href="${other.address}" hreflang="${other.language}" lang="${other.language}">${other.name}</a></p>${body.join("\n")}</main></body></html>`;
}
