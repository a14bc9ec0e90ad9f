import { importFromPeers, type OpenPeer } from "./open-peer.ts";
import type { Part } from "./peer-document.ts";

type Component = string | ((properties: object) => unknown);
interface ReactPdf {
  readonly Document: Component;
  readonly Page: Component;
  readonly View: Component;
  readonly Text: Component;
  renderToBuffer(element: unknown): Promise<Buffer>;
}
type CreateElement = (component: Component, properties: object, ...children: unknown[]) => unknown;

/** Its own layout in one thread, with a font that every reader has, so that it embeds none; drawings are left out, and tags it writes none. */
export const reactPdf: OpenPeer = async ({ folder }) => {
  const { Document, Page, View, Text, renderToBuffer } = await importFromPeers<ReactPdf>(folder, "@react-pdf/renderer");
  const { createElement } = (await importFromPeers<{ default: { createElement: CreateElement } }>(folder, "react")).default;
  const text = (words: string, style: object = {}) => createElement(Text, { style }, words);
  const elementOf = (part: Part, key: number): unknown => {
    switch (part.kind) {
      case "heading":
        return createElement(Text, { key, style: { fontSize: 20 - 3 * part.level, marginTop: 8, marginBottom: 4 } }, part.text);
      case "text":
        return createElement(Text, { key, style: { marginBottom: 4 } }, part.text);
      case "list":
        return createElement(View, { key, style: { marginBottom: 4 } }, ...part.items.map((item) => text(`• ${item}`)));
      case "table":
        return createElement(
          View,
          { key, style: { marginBottom: 6 } },
          ...part.rows.map((row) =>
            createElement(View, { style: { flexDirection: "row", borderBottomWidth: 0.5 } }, ...row.map((cell) => text(cell, { flex: 1 }))),
          ),
        );
      case "drawing":
        return null;
    }
  };
  return {
    make: async ({ parts, title }) => {
      const footer = createElement(Text, {
        key: "footer",
        fixed: true,
        style: { position: "absolute", bottom: 20, right: 40, fontSize: 8 },
        render: ({ pageNumber, totalPages }: { pageNumber: number; totalPages: number }) => `pagina ${pageNumber} van ${totalPages}`,
      });
      const page = createElement(Page, { size: "A4", style: { padding: 40, fontSize: 10 } }, ...parts.map(elementOf), footer);
      return renderToBuffer(createElement(Document, { title }, page));
    },
    close: async () => {},
  };
};
