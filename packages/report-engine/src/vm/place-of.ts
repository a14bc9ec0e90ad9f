import { SourceMap } from "node:module";

/** What an author wrote herself, and not what she was given to write with. */
const OWN = /^(?:\.\/)?src\//;
const MOST_FRAMES = 40;

/**
 * The place in a file of the author that a stack of the VM points at first: `src/report.ts:41`; where it names none of hers, the first
 * place of all. Stack and map are the plugin's own words: what they do not say clearly is not repeated.
 */
export function placeOf(stack: string, sourceMap: string): string {
  const places = placesIn(stack, sourceMap);
  return places.find((place) => OWN.test(place)) ?? places[0] ?? "report.js";
}

function placesIn(stack: string, sourceMap: string): string[] {
  try {
    const map = new SourceMap(JSON.parse(sourceMap));
    return [...stack.matchAll(/report\.js:(\d{1,6}):(\d{1,9})/g)].slice(0, MOST_FRAMES).flatMap((match) => {
      const [line = 1, column = 1] = match.slice(1).map(Number);
      const entry = map.findEntry(line - 1, column - 1);
      if (!("originalSource" in entry) || !/^[\w./@-]{1,120}$/.test(entry.originalSource)) return [];
      return [`${entry.originalSource}:${entry.originalLine + 1}`];
    });
  } catch {
    // No map that can be read: then the package is all that is known of the place.
    return [];
  }
}
