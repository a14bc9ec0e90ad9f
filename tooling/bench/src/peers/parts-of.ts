import { type ReadingElement, type ReadingNode, readingTree } from "@hervat/report-engine";
import type { Part } from "./peer-document.ts";

const BLOCKS = new Set(["p", "dt", "dd", "address", "figcaption", "caption", "blockquote"]);

/** The same words and drawings as the page, as headings, paragraphs, lists and tables: for peers that know no HTML. */
export function partsOf(html: string): Part[] {
  return readingTree(html).flatMap(partsOfNode);
}

function partsOfNode(node: ReadingNode): Part[] {
  if (typeof node === "string") return node.trim() === "" ? [] : [{ kind: "text", text: words(node) }];
  const { tag } = node;
  if (/^h[1-6]$/.test(tag)) return [{ kind: "heading", level: Number(tag.slice(1)), text: textOf(node) }];
  if (BLOCKS.has(tag)) return [{ kind: "text", text: textOf(node) }];
  if (tag === "ul" || tag === "ol") return [{ kind: "list", items: elements(node, "li").map(textOf) }];
  if (tag === "table") return tableOf(node);
  if (tag === "svg") return [{ kind: "drawing", svg: svgOf(node) }];
  return node.children.flatMap(partsOfNode);
}

/** Rows as long as the longest: the layouts of others ask for a full grid. */
function tableOf(table: ReadingElement): Part[] {
  const rows = elements(table, "tr").map((row) => row.children.flatMap((cell) => (typeof cell === "string" ? [] : [textOf(cell)])));
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return [];
  return [{ kind: "table", rows: rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => "")]) }];
}

function elements(node: ReadingElement, tag: string): ReadingElement[] {
  return node.children.flatMap((child) => {
    if (typeof child === "string") return [];
    return child.tag === tag ? [child] : elements(child, tag);
  });
}

function textOf(node: ReadingElement): string {
  return words(node.children.map((child) => (typeof child === "string" ? child : textOf(child))).join(" "));
}

function words(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function svgOf({ tag, attributes, children }: ReadingElement): string {
  const given = Object.entries(attributes)
    .filter(([name]) => !name.startsWith("aria-") && name !== "class" && name !== "role")
    .map(([name, value]) => ` ${name}="${value.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;")}"`)
    .join("");
  const inside = children.map((child) =>
    typeof child === "string" ? child.replaceAll("&", "&amp;").replaceAll("<", "&lt;") : svgOf(child),
  );
  return `<${tag}${tag === "svg" ? ' xmlns="http://www.w3.org/2000/svg"' : ""}${given}>${inside.join("")}</${tag}>`;
}
