import { reportAssets } from "@hervat/design/report-assets";
import type { Plugin } from "../plugin/plugin.ts";

/**
 * A report as a page to read on a screen: the same tree, paper and fonts as the PDF, within a column that fits a phone.
 *
 * @throws Error when this host does not have the paper
 */
export function readingPage(
  { manifest, css }: Pick<Plugin, "manifest" | "css">,
  { html, language }: { html: string; language: "nl" | "en" },
): string {
  const assets = reportAssets(manifest.base);
  if (assets === undefined) throw new Error(`this host has no paper called ${manifest.base}`);
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${language === "nl" ? "Rapport" : "Report"}</title>
<style>${assets.fonts}</style>
<style>${assets.css}</style>
<style>${css}</style>
<style>@media screen{html{font-size:1.0625rem;background:#fff}body{max-width:46rem;margin:0 auto;padding:1.25rem}}</style>
</head><body>${reachable(html)}</body></html>`;
}

/** On a telephone a wide table scrolls by itself: it takes the focus, so that a keyboard can scroll it too. */
function reachable(html: string): string {
  return html.replaceAll(/<table(?=[\s>])/g, '<table tabindex="0"');
}
