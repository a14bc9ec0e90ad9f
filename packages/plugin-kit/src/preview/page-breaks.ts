/** One block of a report: its number, and its words without spaces. */
interface Block {
  readonly number: number;
  readonly start: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: "" };
/** Enough to know a block by, short enough to stand on one page. */
const LENGTH = 28;

const compact = (text: string) => text.replaceAll(/[\s\u00ad\u00a0]+/g, "");

function blocksOf(html: string): Block[] {
  const [, ...parts] = html.split(/<[^>]*\sdata-b="(\d+)"[^>]*>/);
  return Array.from({ length: parts.length / 2 }, (_, index) => {
    const text = (parts[2 * index + 1] ?? "").replaceAll(/<[^>]*>/g, "").replaceAll(/&(\w+);/g, (_, name: string) => ENTITIES[name] ?? "");
    return { number: Number(parts[2 * index]), start: compact(text).slice(0, LENGTH) };
  }).filter(({ start }) => start.length > 2);
}

/**
 * Which block is the first on each page but the first, by what is read back from the PDF. A block that is torn over two pages counts to the
 * page where it begins.
 *
 * @param pages the text of each page, margins included
 */
export function pageBreaks(html: string, pages: readonly string[]): { readonly block: number; readonly page: number }[] {
  const texts = pages.map(compact);
  const blocks = blocksOf(html);
  const breaks: { block: number; page: number }[] = [];
  let from = 1;
  for (let page = 1; page < texts.length; page++) {
    const at = blocks.findIndex(
      ({ start }, index) => index >= from && (texts[page] ?? "").includes(start) && !(texts[page - 1] ?? "").includes(start),
    );
    const found = blocks[at];
    if (found === undefined) continue;
    breaks.push({ block: found.number, page: page + 1 });
    from = at + 1;
  }
  return breaks;
}
