import { readFile } from "node:fs/promises";
import { eachOf } from "../pdf/series.ts";
import { jsreport } from "./jsreport.ts";
import { newPage } from "./new-page.ts";
import type { OpenPeer } from "./open-peer.ts";
import { pdfmake } from "./pdfmake.ts";
import { BODY, type PeerWork } from "./peer-document.ts";
import type { PeerName } from "./peer-names.ts";
import { puppeteerCluster } from "./puppeteer-cluster.ts";
import { reactPdf } from "./react-pdf.ts";
import { weasyPrint } from "./weasyprint.ts";

const OPEN: Readonly<Record<PeerName, OpenPeer>> = {
  "new-page": newPage,
  "puppeteer-cluster": puppeteerCluster,
  jsreport,
  "react-pdf": reactPdf,
  pdfmake,
  weasyprint: weasyPrint,
};

function isPeer(name: string): name is PeerName {
  return Object.hasOwn(OPEN, name);
}

const [name = "", folder = "", workFile = "", chromium = "", lanes = "1"] = process.argv.slice(2);
if (!isPeer(name)) throw new Error(`no such peer: ${name}`);
const { shells, documents }: PeerWork = JSON.parse(await readFile(workFile, "utf8"));
const peer = await OPEN[name]({ folder, chromium, lanes: Number(lanes) });

async function make(number: number): Promise<void> {
  const document = documents[number];
  if (document === undefined) throw new Error(`no document ${number}`);
  const page = () =>
    (shells[document.shell] ?? BODY)
      .replace(BODY, () => document.body)
      .replace("<title></title>", () => `<title>${document.title}</title>`);
  const pdf = await peer.make({ ...document, page });
  if (pdf.subarray(0, 5).toString("latin1") !== "%PDF-") throw new Error(`${name} made something else than a PDF`);
}

process.on("message", (message: { make?: readonly number[]; leave?: boolean }) => {
  if (message.leave === true) {
    void peer.close().finally(() => process.exit(0));
    return;
  }
  eachOf(message.make ?? [], Number(lanes), make).then(
    () => process.send?.("done"),
    (error: unknown) => process.send?.(`failed: ${error instanceof Error ? error.message : "unknown"}`),
  );
});
process.on("disconnect", () => process.exit(1));
process.send?.("ready");
