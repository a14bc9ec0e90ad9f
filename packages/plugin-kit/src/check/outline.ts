import { type ReadingElement, type ReadingNode, readingTree } from "@hervat/report-engine";

/** What stands on a line of its own, by what a listener calls it. */
const LINES: ReadonlySet<string> = new Set("h1 h2 h3 h4 h5 h6 p li tr caption dt dd address blockquote figure pre".split(" "));

function words(node: ReadingNode): string {
  if (typeof node === "string") return node;
  if (node.tag === "img") return ` [${node.attributes["alt"] ?? ""}] `;
  // A drawing is what is said of it: its lines and numbers move with every pixel of the design.
  if (node.drawing) return ` [${node.attributes["aria-label"] ?? ""}] `;
  const inside = node.children.map(words).join("");
  return ["td", "th", "span", "br", "div"].includes(node.tag) ? ` ${inside} ` : inside;
}

function holdsLine({ children }: ReadingElement): boolean {
  return children.some((child) => typeof child !== "string" && !child.drawing && (LINES.has(child.tag) || holdsLine(child)));
}

function lines(node: ReadingNode, out: string[]): void {
  if (typeof node === "string") return;
  if (node.drawing || (LINES.has(node.tag) && !holdsLine(node))) {
    const text = words(node).replaceAll(/\s+/g, " ").trim();
    if (text !== "") out.push(`${node.drawing ? "drawing" : node.tag}  ${text}`);
    return;
  }
  for (const child of node.children) lines(child, out);
}

/** A finished report as a listener hears it, a line for every part: what a golden file holds, and what a person can compare. */
export function outlineOf(html: string): string {
  const out: string[] = [];
  for (const node of readingTree(html)) lines(node, out);
  return `${out.join("\n")}\n`;
}

/** Which elements and attributes stand in markup, without one word of what is in them. */
export function skeletonOf(html: string): string {
  return html.replaceAll(/="[^"]*"/g, "").replaceAll(/>[^<]*/g, ">");
}
