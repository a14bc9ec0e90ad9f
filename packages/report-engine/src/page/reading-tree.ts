import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html as markup, parseFragment } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** A part of a report's page: its words, or an element with what is in it. A page draws it element by element; nothing is read as markup again. */
export type ReadingNode = string | ReadingElement;
export interface ReadingElement {
  readonly tag: string;
  /** Of a drawing, which has a name space of its own. */
  readonly drawing: boolean;
  readonly attributes: Readonly<Record<string, string>>;
  /** The number under which a reader can say something of this part as a whole; null for what is no paragraph. */
  readonly passage: number | null;
  readonly children: readonly ReadingNode[];
}

/** One paragraph, and what is said in it. */
export interface Passage {
  readonly block: number;
  readonly text: string;
}

/** A reader says something of these as a whole, never of a part inside. */
const WHOLE: ReadonlySet<string> = new Set(["table", "dl", "figure", "blockquote", "pre"]);
/** Who sends it and to whom: not what is told of her. */
const OUTSIDE: ReadonlySet<string> = new Set(["header", "footer", "address"]);

/** Sentences of the report itself, such as that nothing was shared: nobody wrote them about her. */
const OF_THE_FORM: ReadonlySet<string> = new Set(["note", "not-filled", "document-line", "lead"]);
const INLINE: ReadonlySet<string> = new Set("a abbr b bdi cite code em i mark q s small span strong sub sup time u var".split(" "));

/** A checked report as a tree: the same words in the same order as the page and the PDF that are made of it. */
export function readingTree(checked: string): ReadingNode[] {
  return childrenOf(parseFragment(defaultTreeAdapter.createElement("main", markup.NS.HTML, []), checked, {}), false);
}

/** The paragraphs of a checked report, in the order of the text. */
export function passagesOf(checked: string): Passage[] {
  const found: Passage[] = [];
  const collect = (node: ReadingNode) => {
    if (typeof node === "string") return;
    if (node.passage !== null) found.push({ block: node.passage, text: textOf(node).replace(/\s+/g, " ").trim() });
    else node.children.forEach(collect);
  };
  readingTree(checked).forEach(collect);
  return found;
}

function childrenOf({ childNodes }: { childNodes: readonly Node[] }, taken: boolean): ReadingNode[] {
  return childNodes.flatMap((node): ReadingNode[] => {
    if ("tagName" in node) return [elementOf(node, taken)];
    return "value" in node ? [node.value] : [];
  });
}

function elementOf(element: Element, taken: boolean): ReadingElement {
  const { tagName: tag, namespaceURI, attrs } = element;
  const passage = taken || OUTSIDE.has(tag) ? null : passageOf(element);
  const attributes = Object.fromEntries(attrs.filter(({ name }) => name !== "data-b").map(({ name, value }) => [name, value]));
  const inside = taken || OUTSIDE.has(tag) || passage !== null;
  return { tag, drawing: namespaceURI === markup.NS.SVG, attributes, passage, children: childrenOf(element, inside) };
}

function passageOf(element: Element): number | null {
  if (WHOLE.has(element.tagName)) return firstNumber(element);
  if (element.tagName === "p") return isOfTheForm(element) ? null : numberOf(element);
  // A row of a list with paragraphs of its own is said something of paragraph by paragraph.
  return element.tagName === "li" && !holdsBlock(element) ? numberOf(element) : null;
}

function isOfTheForm({ attrs }: Element): boolean {
  const classes = attrs.find(({ name }) => name === "class")?.value.split(" ") ?? [];
  return classes.some((name) => OF_THE_FORM.has(name));
}

function numberOf({ attrs }: Element): number | null {
  const number = Number(attrs.find(({ name }) => name === "data-b")?.value);
  return Number.isInteger(number) && number > 0 ? number : null;
}

function firstNumber(element: Element): number | null {
  const own = numberOf(element);
  if (own !== null) return own;
  for (const child of element.childNodes) {
    const inside = "tagName" in child ? firstNumber(child) : null;
    if (inside !== null) return inside;
  }
  return null;
}

function holdsBlock({ childNodes }: Element): boolean {
  return childNodes.some((child) => "tagName" in child && (numberOf(child) !== null || holdsBlock(child)));
}

/** Words that stand beside each other on the page stand apart here too. */
function textOf(node: ReadingNode): string {
  if (typeof node === "string") return node;
  const inside = node.children.map(textOf).join("");
  return INLINE.has(node.tag) ? inside : ` ${inside} `;
}
