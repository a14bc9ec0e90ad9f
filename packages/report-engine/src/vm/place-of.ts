import { SourceMap } from "node:module";

/** The place in the author's file that a stack of the VM points at first: `src/report.ts:41`. */
export function placeOf(stack: string, sourceMap: string): string {
  const match = /report\.js:(\d+):(\d+)/.exec(stack);
  if (match === null) return "report.js";
  const [line, column] = match.slice(1).map(Number);
  const entry = new SourceMap(JSON.parse(sourceMap)).findEntry((line ?? 1) - 1, (column ?? 1) - 1);
  return "originalSource" in entry ? `${entry.originalSource}:${entry.originalLine + 1}` : `report.js:${line}`;
}
