import { readFileSync } from "node:fs";
import { aloneStyle } from "./alone-style.ts";
import { offlinePage } from "./offline-page.ts";

const sourceOf = (file: string) => readFileSync(new URL(file, import.meta.url), "utf8");
const style = { "content-type": "text/css; charset=utf-8", "cache-control": "no-cache", "x-content-type-options": "nosniff" };
const headers = { "content-type": "text/javascript; charset=utf-8", "cache-control": "no-cache", "x-content-type-options": "nosniff" };

export interface OfflineFile {
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What the door of a portal sends at these paths. From its root: the only place from where a browser lets the worker see every page. */
export const offlineFiles: ReadonlyMap<string, OfflineFile> = new Map([
  ["/alone.css", { text: aloneStyle, headers: style }],
  ["/start-offline.js", { text: sourceOf("start-offline.js"), headers }],
  [
    "/offline-worker.js",
    {
      text: sourceOf("answer-offline.js").replace('"%offline%"', () => JSON.stringify(offlinePage())),
      headers: { ...headers, "content-security-policy": "default-src 'none'; connect-src 'self'" },
    },
  ],
]);
