// The whole of the worker. It keeps nothing: no page, no answer, no document, for a telephone may be shared. The one page it knows stands in
// this file, and is shown when a page cannot be fetched; every other request never comes here.

/** Written by `offline-files.ts`. @type {{ page: string, policy: string }} */
const OFFLINE = "%offline%";

/** What this visitor chose in a portal, where the browser lets a worker read it. @param {string} name */
async function chosen(name) {
  const value = (await self.cookieStore?.get(name))?.value ?? "";
  return /^\w*$/.test(value) ? value : "";
}

/** @param {Request} request */
async function offlinePage({ method, referrer }) {
  // What was posted is not sent by itself again: back to the page it came from.
  const again = method === "GET" ? "" : referrer.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  const page = OFFLINE.page
    .replace('data-theme=""', `data-theme="${await chosen("hervat-theme")}"`)
    .replace('data-language=""', `data-language="${await chosen("hervat-locale")}"`)
    .replaceAll('href=""', () => `href="${again}"`);
  const headers = { "content-type": "text/html; charset=utf-8", "content-security-policy": OFFLINE.policy, "cache-control": "no-store" };
  return new Response(page, { status: 503, headers });
}

/** A page that a visitor goes to, or a form of ours that she sends. A file that is sent, and whatever a stranger's page posts, the browser sends itself. @param {Request} request */
function isOurs({ mode, destination, method, referrer, headers }) {
  if (mode !== "navigate" || destination !== "document") return false;
  return method === "GET" || (referrer.startsWith(`${location.origin}/`) && !headers.get("content-type")?.startsWith("multipart/"));
}

addEventListener("install", () => skipWaiting());
addEventListener("fetch", (event) => {
  if (isOurs(event.request)) event.respondWith(fetch(event.request).catch(() => offlinePage(event.request)));
});
