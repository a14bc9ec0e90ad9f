import { createHash } from "node:crypto";
import { type Locale, locales, m } from "@hervat/messages";
import { aloneStyle } from "./alone-style.ts";

/** What a browser lets this page do: wear its own dress and nothing else. */
const POLICY = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(aloneStyle).digest("base64")}'; base-uri 'none'; frame-ancestors 'none'`;

/**
 * The one page for who has no connection: whole by itself, without a script, a name or anything that was read. Both languages stand on it;
 * `data-theme` and `data-language` are for what the visitor chose, and the empty `href` is the page she asked for.
 *
 * @returns the page, and its content security policy
 */
export function offlinePage(): { page: string; policy: string } {
  const page = `<!doctype html>
<html lang="nl" data-theme="" data-language="">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Hervat</title>
<style>${aloneStyle}</style>
</head>
<body>
<header><svg aria-hidden="true" viewBox="0 0 32 32"><rect width="32" height="32" rx="8"/><path d="M10 8v16M22 14v10M10 17c4-5 12-5 12 1"/></svg>Hervat</header>
<main>
${locales.map(inLanguage).join("\n")}
</main>
</body>
</html>
`;
  return { page, policy: POLICY };
}

function inLanguage(locale: Locale): string {
  return `<section lang="${locale}">
<h1>${m.errors_offline_page_title({}, { locale })}</h1>
<p>${m.errors_offline_page_kept({}, { locale })}</p>
<p>${m.errors_offline_page_reach({}, { locale })}</p>
<a href="">${m.errors_offline_page_again({}, { locale })}</a>
</section>`;
}
