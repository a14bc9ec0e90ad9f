/** What others make PDFs with, in the order of the table. */
export const PEERS = ["new-page", "puppeteer-cluster", "jsreport", "react-pdf", "pdfmake", "weasyprint"] as const;
export type PeerName = (typeof PEERS)[number];
