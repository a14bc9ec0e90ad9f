import type { ReadingNode } from "@hervat/report-engine";

/** A line of a report that stands in one version and not, or otherwise, in the other. */
export interface ChangedLine {
  /** Null for a line that is new. */
  readonly before: string | null;
  /** Null for a line that is gone. */
  readonly after: string | null;
}

const LINES: ReadonlySet<string> = new Set("h1 h2 h3 h4 h5 h6 p li dt dd th td caption figcaption blockquote".split(" "));

/** Every line of a report that a reader would point at, in the order of the page. */
export function linesOf(nodes: readonly ReadingNode[]): string[] {
  return nodes.flatMap((node): string[] => {
    if (typeof node === "string" || node.drawing) return [];
    const inside = linesOf(node.children);
    if (!LINES.has(node.tag) || inside.length > 0) return inside;
    const text = wordsOf(node).replace(/\s+/g, " ").trim();
    return text === "" ? [] : [text];
  });
}

function wordsOf(node: ReadingNode): string {
  return typeof node === "string" ? node : node.children.map(wordsOf).join(" ");
}

/** Longer reports are compared up to here: a table of lines against lines grows with their product. */
const MOST_LINES = 1_500;

/** What differs, in the order of the page; a line that went and one that came in its place stand together. */
export function changedLines(before: readonly string[], after: readonly string[]): ChangedLine[] {
  const [a, b] = [before.slice(0, MOST_LINES), after.slice(0, MOST_LINES)];
  const changed: ChangedLine[] = [];
  let gone: string[] = [];
  let come: string[] = [];
  const close = () => {
    for (let at = 0; at < Math.max(gone.length, come.length); at++) changed.push({ before: gone[at] ?? null, after: come[at] ?? null });
    gone = [];
    come = [];
  };
  const common = commonLengths(a, b);
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (left !== undefined && left === right) {
      close();
      i++;
      j++;
    } else if (right === undefined || (left !== undefined && at(common, i + 1, j) >= at(common, i, j + 1))) {
      if (left !== undefined) gone.push(left);
      i++;
    } else {
      come.push(right);
      j++;
    }
  }
  close();
  return changed;
}

/** Of every two ends of the lists, how many lines they have in common in one order. */
function commonLengths(a: readonly string[], b: readonly string[]): readonly Uint16Array[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = rows[i];
      if (row !== undefined) row[j] = a[i] === b[j] ? at(rows, i + 1, j + 1) + 1 : Math.max(at(rows, i + 1, j), at(rows, i, j + 1));
    }
  return rows;
}

function at(rows: readonly Uint16Array[], i: number, j: number): number {
  return rows[i]?.[j] ?? 0;
}
