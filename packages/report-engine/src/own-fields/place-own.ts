import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html, parseFragment } from "parse5";
import type { OwnContent } from "./own-content.ts";

type Element = DefaultTreeAdapterTypes.Element;
type ParentNode = DefaultTreeAdapterTypes.ParentNode;
type ChildNode = DefaultTreeAdapterTypes.ChildNode;

/** Where something is put: in this element, before that part of it; `null` as its last. */
interface Place {
  readonly parent: ParentNode;
  readonly before: ChildNode | null;
}

/**
 * Puts the sections of a practice into the page of a plugin that knows nothing of them. A section of the plugin is found by its heading;
 * what has no place of its own (its section is not printed here, or it was to come at the end) comes behind the last section that the
 * plugin can put in an order, so before signatures and closing words. Reading and checking come after: what is put in is held to the same list.
 */
export function placeOwn(page: ParentNode, { headings, blocks }: OwnContent): void {
  const titles = headingsIn(page);
  const ours = new Set(headings.map(squeezed));
  const found = new Map(titles.map((title) => [wordsOf(title), title] as const).toReversed());
  const known = titles.filter((title) => ours.has(wordsOf(title)));
  const end = endPlace(page, titles, known, headings.length > 0);
  const places = blocks.map(({ after }) => {
    const title = after === null ? undefined : found.get(squeezed(after));
    return title === undefined ? end : placeBehind(title);
  });
  // Each is put before what followed its section at first: those of one place keep their order.
  for (const [at, block] of blocks.entries()) {
    const place = places[at] ?? end;
    for (const node of nodesOf(block.html)) insert(place, node);
  }
}

/** Behind the last of the known sections; before all when this report prints none of them; else at the end of what has a heading. */
function endPlace(page: ParentNode, titles: readonly Element[], known: readonly Element[], declared: boolean): Place {
  const last = known.at(-1);
  if (last !== undefined) return placeBehind(last);
  const [first] = titles;
  if (declared && first !== undefined) return placeBefore(sectionOf(first));
  const closing = titles.at(-1);
  return closing === undefined ? { parent: page, before: null } : placeBehind(closing);
}

/** Behind the section that this heads; a heading without a section heads what follows, up to the next heading. */
function placeBehind(title: Element): Place {
  const section = sectionOf(title);
  const { parentNode } = section;
  if (parentNode === null) throw new Error("a heading stands in no page");
  const rest = parentNode.childNodes.slice(parentNode.childNodes.indexOf(section) + 1);
  if (section !== title) return { parent: parentNode, before: rest[0] ?? null };
  return {
    parent: parentNode,
    before: rest.find((node) => "tagName" in node && /^(?:h[1-6]|section|header|footer)$/.test(node.tagName)) ?? null,
  };
}

function placeBefore(section: Element): Place {
  if (section.parentNode === null) throw new Error("a section stands in no page");
  return { parent: section.parentNode, before: section };
}

/** The section that this heads, or the heading itself where it stands in none. */
function sectionOf(title: Element): Element {
  for (let node: ParentNode | null = title.parentNode; node !== null && "tagName" in node; node = node.parentNode)
    if (node.tagName === "section" || node.tagName === "article") return node;
  return title;
}

function headingsIn(parent: ParentNode): Element[] {
  return parent.childNodes.flatMap((node) => {
    if (!("tagName" in node)) return [];
    return node.tagName === "h2" ? [node] : headingsIn(node);
  });
}

function nodesOf(markup: string): ChildNode[] {
  return [...parseFragment(defaultTreeAdapter.createElement("main", html.NS.HTML, []), markup, {}).childNodes];
}

function insert({ parent, before }: Place, node: ChildNode): void {
  defaultTreeAdapter.detachNode(node);
  if (before === null) defaultTreeAdapter.appendChild(parent, node);
  else if ("tagName" in node) defaultTreeAdapter.insertBefore(parent, node, before);
}

function wordsOf(node: ChildNode): string {
  return squeezed("value" in node ? node.value : "childNodes" in node ? node.childNodes.map(wordsOf).join("") : "");
}

function squeezed(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
