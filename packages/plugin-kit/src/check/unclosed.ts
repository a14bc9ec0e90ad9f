/** Elements that hold nothing and are never closed. */
const VOID: ReadonlySet<string> = new Set("br hr img col wbr".split(" "));

const TAG = /<(?<closes>\/?)(?<name>[a-z][a-z0-9-]*)(?:"[^"]*"|'[^']*'|[^"'>])*?(?<itself>\/?)>/gi;

export interface Unclosed {
  readonly element: string;
  /** The how manieth of its name, counted from one. */
  readonly number: number;
}

/**
 * The first element that is not closed where it should be. A browser closes it somewhere and says nothing: the rest of a page is then
 * bold, or lies in a box that it does not belong to.
 */
export function firstUnclosed(markup: string): Unclosed | undefined {
  const open: Unclosed[] = [];
  const counted = new Map<string, number>();
  for (const { groups = {} } of markup.replaceAll(/<!--[\s\S]*?-->/g, "").matchAll(TAG)) {
    const element = (groups["name"] ?? "").toLowerCase();
    if (groups["closes"] === "/") {
      const last = open.pop();
      if (last?.element !== element) return last ?? { element, number: 1 + (counted.get(element) ?? 0) };
      continue;
    }
    const number = 1 + (counted.get(element) ?? 0);
    counted.set(element, number);
    // Of a drawing any element may close itself; of a page none does, whatever its slash seems to say.
    const closed = groups["itself"] === "/" && open.some((around) => around.element === "svg");
    if (!VOID.has(element) && !closed) open.push({ element, number });
  }
  return open.at(-1);
}
