import { createHash } from "node:crypto";
import { type ColourName, colours, radius, textSize, touchTarget } from "@hervat/design/tokens";
import { type Locale, locales, m } from "@hervat/messages";

const pair = (name: ColourName) => `light-dark(${colours[name].light}, ${colours[name].dark})`;

/** No font of ours: this page stands when nothing can be fetched. */
const STYLE = `
:root { color-scheme: light dark; }
:root[data-theme="light"] { color-scheme: light; }
:root[data-theme="dark"] { color-scheme: dark; }
:root[data-language="nl"] [lang="en"], :root[data-language="en"] [lang="nl"] { display: none; }
* { box-sizing: border-box; margin: 0; }
body { max-width: 42rem; margin-inline: auto; padding: 24px 20px; background: ${pair("paper")}; color: ${pair("ink")};
  font: ${textSize.portal}px/${textSize.lineHeight} "Atkinson Hyperlegible Next", "Atkinson Hyperlegible", system-ui, sans-serif; }
header { display: flex; align-items: center; gap: 10px; margin-block-end: 40px; font-size: 1.2rem; font-weight: 600; }
svg { width: 28px; fill: ${pair("accent")}; }
path { fill: none; stroke: ${pair("onAccent")}; stroke-width: 3; stroke-linecap: round; }
section + section { margin-block-start: 40px; padding-block-start: 32px; border-block-start: 1px solid ${pair("line")}; }
[data-language="nl"] section, [data-language="en"] section { border: 0; padding: 0; margin: 0; }
h1 { margin-block-end: 16px; font-size: 1.728rem; line-height: 1.25; font-weight: 600; text-wrap: balance; }
p + p { margin-block-start: 8px; color: ${pair("inkSoft")}; }
a { display: inline-flex; align-items: center; min-height: ${touchTarget}px; margin-block-start: 24px; padding: 6px 18px; border-radius: ${radius}px;
  background: ${pair("accent")}; color: ${pair("onAccent")}; font-weight: 600; text-decoration: none; }
a:focus-visible { outline: 3px solid ${pair("accent")}; outline-offset: 2px; }
@media (forced-colors: active) { a { border: 1px solid; } }
`;

/** What a browser lets this page do: wear its own dress and nothing else. */
const POLICY = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'; base-uri 'none'; frame-ancestors 'none'`;

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
<style>${STYLE}</style>
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
