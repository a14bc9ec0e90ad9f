import { SourceMap } from "node:module";

/**
 * The place in the author's file that a stack of the VM points at first: `src/report.ts:41`. Stack and map are the plugin's own words:
 * what they do not say clearly is not repeated.
 */
export function placeOf(stack: string, sourceMap: string): string {
  const match = /report\.js:(\d{1,6}):(\d{1,9})/.exec(stack);
  if (match === null) return "report.js";
  const [line = 1, column = 1] = match.slice(1).map(Number);
  try {
    const entry = new SourceMap(JSON.parse(sourceMap)).findEntry(line - 1, column - 1);
    if ("originalSource" in entry && /^[\w./@-]{1,120}$/.test(entry.originalSource))
      return `${entry.originalSource}:${entry.originalLine + 1}`;
  } catch {
    // No map that can be read: then the package is all that is known of the place.
  }
  return "report.js";
}
