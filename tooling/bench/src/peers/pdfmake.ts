import { fromPeers, type OpenPeer } from "./open-peer.ts";
import type { Part } from "./peer-document.ts";

interface PdfMake {
  setFonts(fonts: object): void;
  setUrlAccessPolicy(policy: () => boolean): void;
  setLocalAccessPolicy(policy: () => boolean): void;
  createPdf(definition: object): { getBuffer(): Promise<Uint8Array> };
}

/** Its own layout in one thread, with the font that it brings along; untagged, because it writes no tags. */
export const pdfmake: OpenPeer = async ({ folder }) => {
  const maker = fromPeers<PdfMake>(folder, "pdfmake");
  maker.setFonts(fromPeers<object>(folder, "pdfmake/fonts/Roboto.js"));
  maker.setUrlAccessPolicy(() => false);
  // Its fonts are files.
  maker.setLocalAccessPolicy(() => true);
  return {
    make: async ({ parts, title }) => {
      const definition = {
        info: { title },
        pageSize: "A4",
        footer: (page: number, of: number) => ({
          text: `pagina ${page} van ${of}`,
          alignment: "right",
          margin: [0, 0, 40, 0],
          fontSize: 8,
        }),
        content: parts.map(contentOf),
        defaultStyle: { fontSize: 10 },
      };
      return Buffer.from(await maker.createPdf(definition).getBuffer());
    },
    close: async () => {},
  };
};

function contentOf(part: Part): object {
  switch (part.kind) {
    case "heading":
      return { text: part.text, fontSize: 20 - 3 * part.level, bold: true, margin: [0, 8, 0, 4] };
    case "text":
      return { text: part.text, margin: [0, 0, 0, 4] };
    case "list":
      return { ul: [...part.items], margin: [0, 0, 0, 4] };
    case "table":
      return { table: { headerRows: 1, body: part.rows.map((row) => [...row]) }, layout: "lightHorizontalLines", margin: [0, 0, 0, 6] };
    case "drawing":
      return { svg: part.svg, fit: [480, 160], margin: [0, 0, 0, 6] };
  }
}
