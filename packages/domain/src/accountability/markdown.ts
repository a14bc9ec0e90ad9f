/** A table of Markdown. Cells hold no line breaks. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

const MADE =
  "Gemaakt uit `packages/domain/src/{accountability,views,privacy,closing}`; een test houdt dit bestand daaraan (`npx vitest run --project unit packages/domain/src/accountability -u` schrijft het opnieuw).";

/** A page: its title, whence it came, and its parts with an empty line between. */
export function page(title: string, parts: readonly string[]): string {
  return `${[`# ${title}`, MADE, ...parts].join("\n\n")}\n`;
}
