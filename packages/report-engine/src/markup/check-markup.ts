import { ok, type Result, refuse } from "@hervat/domain/primitives";
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html, parseFragment, serialize } from "parse5";
import type { OwnContent } from "../own-fields/own-content.ts";
import { placeOwn } from "../own-fields/place-own.ts";
import type { MarkupRefusal } from "../refusals.ts";
import { attributeAllowed, BLOCKS, HTML_ELEMENTS, SVG_ELEMENTS } from "./allowed.ts";
import { isRunningStyle } from "./running-style.ts";

type Element = DefaultTreeAdapterTypes.Element;
type ParentNode = DefaultTreeAdapterTypes.ParentNode;

export interface CheckedMarkup {
  /** The report as a tree that was read, checked and written again; its blocks carry numbers. */
  readonly html: string;
  /** Running heads and page numbers, empty when there are none. */
  readonly running: string;
  readonly blocks: number;
}

/** A report of forty pages has about 5,000 elements, nested about ten deep. */
const MOST_ELEMENTS = 60_000;
const DEEPEST = 100;

function isElement(node: DefaultTreeAdapterTypes.Node): node is Element {
  return "tagName" in node;
}

/** There is more of it than any report has. */
class TooMuch extends Error {}

/** Builds the tree and stops at once when it grows past every report: some few letters ask a parser for millions of elements. */
function boundedAdapter(): typeof defaultTreeAdapter {
  let elements = 0;
  let depth = 0;
  return {
    ...defaultTreeAdapter,
    createElement(...given) {
      // The root and the element it is read in are not the report's.
      if (++elements > MOST_ELEMENTS + 3) throw new TooMuch();
      return defaultTreeAdapter.createElement(...given);
    },
    onItemPush() {
      if (++depth > DEEPEST + 3) throw new TooMuch();
    },
    onItemPop() {
      depth--;
    },
  };
}

/** The report as a tree, or nothing when it is larger or deeper than any report. */
function treeOf(markup: string): ParentNode | undefined {
  try {
    const treeAdapter = boundedAdapter();
    return parseFragment(defaultTreeAdapter.createElement("main", html.NS.HTML, []), markup, { treeAdapter });
  } catch (error) {
    if (error instanceof TooMuch) return undefined;
    throw error;
  }
}

/** Takes the one style that a report may carry out of the tree: the first thing in it, written by `pageRunning`. */
function takeRunning(fragment: ParentNode): Result<string, MarkupRefusal> {
  const first = fragment.childNodes.find(isElement);
  if (first?.tagName !== "style") return ok("");
  const [text] = first.childNodes;
  const css = text !== undefined && "value" in text ? text.value : "";
  if (first.attrs.length > 0 || first.childNodes.length !== 1 || !isRunningStyle(css))
    return refuse({ kind: "markup-refused", what: "style" });
  defaultTreeAdapter.detachNode(first);
  return ok(css);
}

/** The first element or attribute outside the list, or `undefined`. Comments are dropped, blocks are numbered on the way. */
function firstRefused(parent: ParentNode, count: { elements: number; blocks: number }, depth = 0): string | undefined {
  for (const node of [...parent.childNodes]) {
    if (!isElement(node)) {
      if (node.nodeName !== "#text") defaultTreeAdapter.detachNode(node);
      continue;
    }
    const { tagName, namespaceURI, attrs } = node;
    const drawing = namespaceURI === html.NS.SVG;
    const known = drawing ? SVG_ELEMENTS.has(tagName) : namespaceURI === html.NS.HTML && HTML_ELEMENTS.has(tagName);
    if (!known) return `<${tagName}>`;
    const attribute = attrs.find(({ name, value, prefix }) => Boolean(prefix) || !attributeAllowed(tagName, drawing, name, value));
    if (attribute !== undefined) return `${attribute.name} (<${tagName}>)`;
    if (++count.elements > MOST_ELEMENTS || depth > DEEPEST) return "…";
    if (!drawing && BLOCKS.has(tagName)) attrs.push({ name: "data-b", value: String(++count.blocks) });
    const refused = firstRefused(node, count, depth + 1);
    if (refused !== undefined) return refused;
  }
  return undefined;
}

/**
 * Reads markup as a browser would, and refuses it at the first element or attribute that is not on the list: a report
 * with something missing in silence would be worse than none. What passes is written from the tree that was checked.
 *
 * @param own what a practice asks besides: put in first, and held to the list with the rest
 */
export function checkMarkup(markup: string, own?: OwnContent): Result<CheckedMarkup, MarkupRefusal> {
  if (!markup.isWellFormed() || markup.includes("\0")) return refuse({ kind: "markup-text-broken" });
  const fragment = treeOf(markup);
  if (fragment === undefined) return refuse({ kind: "markup-refused", what: "…" });
  const running = takeRunning(fragment);
  if (!running.ok) return running;
  if (own !== undefined) placeOwn(fragment, own);
  const count = { elements: 0, blocks: 0 };
  const what = firstRefused(fragment, count);
  if (what !== undefined) return refuse({ kind: "markup-refused", what });
  return ok({ html: serialize(fragment).trim(), running: running.value, blocks: count.blocks });
}
