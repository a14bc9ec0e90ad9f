/** The codes in a pasted list: one per line, or separated by commas, semicolons or tabs; each once. */
export function parseCodes(text: string): string[] {
  return [...new Set(text.split(/[\n\r,;\t]+/).map((code) => code.trim()))].filter((code) => code !== "");
}
