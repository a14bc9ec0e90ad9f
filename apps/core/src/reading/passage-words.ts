import { type ReadingNode, readingTree } from "@hervat/report-engine";

/** Each ends a line of what is quoted. */
const LINES: ReadonlySet<string> = new Set("p li dd tr br div figcaption caption h2 h3 h4".split(" "));

/**
 * The paragraphs of a frozen report by their number, in words that can be quoted: rows of a table or a list keep to lines of their own,
 * and what stands beside each other stays apart.
 */
export function passageWords(html: string): ReadonlyMap<number, string> {
  const words = new Map<number, string>();
  const collect = (node: ReadingNode) => {
    if (typeof node === "string") return;
    if (node.passage === null) for (const child of node.children) collect(child);
    else words.set(node.passage, tidied(wordsOf(node)));
  };
  for (const node of readingTree(html)) collect(node);
  return words;
}

function wordsOf(node: ReadingNode): string {
  if (typeof node === "string") return node.replaceAll(/\s+/g, " ");
  const { tag, children, drawing } = node;
  // The figures of a drawing stand in the sentence beside it.
  if (drawing) return "";
  if (tag === "tr") return `${children.map(wordsOf).map(tidied).filter(Boolean).join(" · ")}\n`;
  const inside = children.map(wordsOf).join("");
  if (tag === "dt") return `${inside.trim()}: `;
  return LINES.has(tag) ? `${inside}\n` : inside;
}

function tidied(text: string): string {
  const lines = text.split("\n").map((line) => line.replaceAll(/\s+/g, " ").trim());
  return lines.filter((line) => line !== "").join("\n");
}
