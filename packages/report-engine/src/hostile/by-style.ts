import type { Attack, Targets } from "./attack.ts";

const PAGE = 'return "<h1>a</h1>" + "<p class=\\"x\\">b</p>".repeat(20)';

/** What the style sheet of a plugin tries. What loads is refused when the package is opened; the browser could not load it either. */
export function attacksByStyle({ host, file }: Targets): readonly Attack[] {
  const at = `http://${host}/style`;
  const loads = [
    `p{background:url(${at})}`,
    `p{background:url("file://${file}")}`,
    `@import "${at}";`,
    `@import url(${at}) print;`,
    String.raw`p{background:u\72l(${at})}`,
    String.raw`p{background:\75\72\6c(${at})}`,
    `p{background:u/**/rl(${at})}`,
    `p{background:image-set("${at}" 1x)}`,
    `p{background:-webkit-image-set(url(${at}) 1x)}`,
    `@font-face{font-family:x;src:url(${at})}p{font-family:x}`,
    `p{cursor:url(${at}),auto;list-style:url(${at})}`,
    `p{mask:url(${at}#a);clip-path:url(${at}#b);filter:url(${at}#c)}`,
    `p::before{content:url(${at})}`,
    `@page{background:url(${at})}`,
    `:root{--a:url(${at})}p{background:var(--a)}`,
    `@property --b{syntax:"<image>";inherits:false;initial-value:url(${at})}`,
    `</style><script>fetch("${at}")</script>`,
    `</STYLE ><img src="${at}">`,
    `@namespace url(${at});`,
    `p{behavior:url(${at})}`,
    `p{background:URL(${at})}`,
    `p{background:url( ${at} )}`,
    `p{background:url(//${host}/x)}`,
    `p{src:src("${at}")}`,
    `/* open p{background:url(${at})}`,
    `p::before{content:"/*"}p{background:url(${at})}q::before{content:"*/"}`,
    `p{background:image-set("data:image/png;base64,AA" 1x,"${at}" 2x)}`,
    `@charset "utf-7";p{background:url(${at})}`,
  ];
  return [
    ...loads.map((css): Attack => ({ area: "style", name: css.slice(0, 60), css, render: PAGE, ends: ["plugin-css-refused", "printed"] })),
    ...TRICKS.map(
      ([name, css]): Attack => ({ area: "style", name, css, render: PAGE, ends: ["printed", "plugin-css-refused", "browser-stopped"] }),
    ),
    ...HEAVY.map(
      ([name, css]): Attack => ({
        area: "time",
        name,
        css,
        render: MANY,
        ends: ["printed", "print-too-slow", "browser-stopped"],
        slow: true,
      }),
    ),
    {
      area: "time",
      name: "a million comments that never end",
      css: "/*".repeat(200_000),
      render: PAGE,
      ends: ["printed", "plugin-css-refused"],
    },
  ];
}

/** Style that loads nothing and still wants something. */
const TRICKS: readonly (readonly [string, string])[] = [
  [
    "a font that is none",
    "@font-face{font-family:x;src:url(data:font/woff2;base64,d09GMgABAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA)}p{font-family:x}",
  ],
  [
    "a drawing with a script as background",
    `p{background:url("data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")}`,
  ],
  ["paper as large as a field", "@page{size:100000px 100000px}"],
  ["paper of nothing", "@page{size:0 0;margin:-9999px}"],
  ["nothing to see", "html,body,main{display:none!important}"],
  [
    "variables of variables",
    `:root{${Array.from({ length: 30 }, (_, n) => `--v${n + 1}:var(--v${n})var(--v${n});`).join("")}--v0:ha}p::before{content:var(--v30)}`,
  ],
  ["counters that run away", "body{counter-reset:a 2147483647}p{counter-increment:a 2147483647}p::before{content:counters(a,'.')}"],
  ["words over every page", "body::before{content:'Akkoord';position:fixed;inset:0}"],
];

const MANY = 'return ("<section>" + "<div>".repeat(20) + "<p class=\\"x\\">b</p>" + "</div>".repeat(20) + "</section>").repeat(1500)';

/** Style that keeps the browser busy. */
const HEAVY: readonly (readonly [string, string])[] = [
  ["a selector that looks everywhere", "section:has(div div div div p:not(:has(~ p)) ~ div):not(:has(* * * * * *)) *{color:red}"],
  ["a page for every element", "div{break-before:page;break-after:page}"],
  ["letters as large as a house", "p{font-size:99999999px;line-height:1e30}"],
  ["an element as high as a mountain", "p{height:99999999px}"],
  ["columns in columns", "div{columns:9;height:auto}"],
  ["grids in grids", "div{display:grid;grid-template-columns:repeat(auto-fill,minmax(1px,1fr))}"],
  ["shadows of shadows", `p{box-shadow:${Array.from({ length: 500 }, (_, n) => `${n}px ${n}px 999px red`).join(",")}}`],
];
