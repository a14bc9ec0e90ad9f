import { type ColourName, colours, radius, textSize, touchTarget } from "@hervat/design/tokens";

const pair = (name: ColourName) => `light-dark(${colours[name].light}, ${colours[name].dark})`;

/** The dress of a page that stands alone, with no font of ours: nothing else can be fetched. Both languages may stand on it, and both endings. */
export const aloneStyle = `
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
[data-status="404"] .fault, [data-status]:not([data-status="404"]) .missing { display: none; }
@media (forced-colors: active) { a { border: 1px solid; } }
`;
