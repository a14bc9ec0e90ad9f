import { vectors } from "../testing/canary.ts";
import type { Attack, Targets } from "./attack.ts";

const base64 = (text: string) => Buffer.from(text).toString("base64");
const writes = (markup: string) => `return ${JSON.stringify(markup)}`;

/** What a plugin writes into its report, for the browser to trip over. */
export function attacksByMarkup(targets: Targets): readonly Attack[] {
  const { host, file } = targets;
  return [
    ...vectors(host).map(
      (markup): Attack => ({ area: "network", name: markup.slice(0, 60), render: writes(markup), ends: ["markup-refused"] }),
    ),
    ...filesIn(file).map(
      (markup): Attack => ({ area: "files", name: markup.slice(0, 60), render: writes(markup), ends: ["markup-refused"] }),
    ),
    ...MUTATIONS.map((markup): Attack => ({ area: "markup", name: markup, render: writes(markup), ends: ["markup-refused"] })),
    ...drawings(targets).map(
      ([name, svg]): Attack => ({ area: "drawing", name, render: writes(picture("image/svg+xml", svg)), ends: ["printed"] }),
    ),
    ...HEAVY,
  ];
}

function filesIn(file: string): string[] {
  const url = `file://${file}`;
  return [
    `<iframe src="${url}"></iframe>`,
    `<object data="${url}"></object>`,
    `<embed src="${url}">`,
    `<img src="${url}" alt="">`,
    `<link rel="stylesheet" href="${url}">`,
    `<meta http-equiv="refresh" content="0;url=${url}">`,
    `<a href="${url}">x</a>`,
    `<svg><image href="${url}"/></svg>`,
    `<svg><use href="${url}#a"/></svg>`,
    `<video src="${url}"></video>`,
  ];
}

/** Markup that one parser reads otherwise than another. */
const MUTATIONS: readonly string[] = [
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
  "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
  "<svg><desc><![CDATA[</desc><script>alert(1)</script>]]></desc></svg>",
  "<table><td><svg><foreignObject><img src=x onerror=alert(1)>",
  "<template><s><template><s><img src=x onerror=alert(1)></template></s></template>",
  "<select><template><img src=x onerror=alert(1)></template></select>",
  "<textarea></textarea><script>alert(1)</script>",
  "<xmp><p title='</xmp><img src=x onerror=alert(1)>'></xmp>",
  '<p style="position:fixed;inset:0">x</p>',
  '<a href="&#106;avascript:alert(1)">x</a>',
  '<a href="java&Tab;script:alert(1)">x</a>',
  '<img src="data:text/html;base64,PHNjcmlwdD4=" alt="">',
  '<img src="data:image/svg+xml;utf8,<svg onload=alert(1)>" alt="">',
  '<p is="x-p">x</p>',
  "<dialog open>x</dialog>",
  "<details open ontoggle=alert(1)>x</details>",
  '<p slot="x" popover>x</p>',
  '<base target="_blank">',
];

function picture(type: string, content: string): string {
  return `<p>voor</p><img src="data:${type};base64,${base64(content)}" alt="" width="90" height="90"><p>na</p>`;
}

const NS = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="90" height="90"';

/** Drawings as a picture may be one: a document of its own, of which the browser alone decides what it may do. */
function drawings({ host, file }: Targets): readonly (readonly [string, string])[] {
  const at = `http://${host}/drawing`;
  return [
    ["a picture inside, elsewhere", `<svg ${NS}><image xlink:href="${at}" width="9" height="9"/></svg>`],
    ["a file inside", `<svg ${NS}><image xlink:href="file://${file}" width="9" height="9"/></svg>`],
    ["a script", `<svg ${NS}><script>fetch("${at}")</script><rect width="9" height="9"/></svg>`],
    ["an event", `<svg ${NS} onload="fetch('${at}')"><rect width="9" height="9"/></svg>`],
    [
      "a page inside",
      `<svg ${NS}><foreignObject width="90" height="90"><iframe xmlns="http://www.w3.org/1999/xhtml" src="${at}"/></foreignObject></svg>`,
    ],
    ["a style that loads", `<svg ${NS}><style>@import url(${at});rect{fill:url(${at}#a)}</style><rect width="9" height="9"/></svg>`],
    ["an entity of a file", `<!DOCTYPE svg [<!ENTITY x SYSTEM "file://${file}">]><svg ${NS}><text y="20">&x;</text></svg>`],
    ["an entity of an address", `<!DOCTYPE svg [<!ENTITY % x SYSTEM "${at}">%x;]><svg ${NS}><text y="20">x</text></svg>`],
    ["a sheet of another", `<?xml-stylesheet href="${at}"?><svg ${NS}><rect width="9" height="9"/></svg>`],
    ["a shape of another", `<svg ${NS}><use xlink:href="${at}#a"/></svg>`],
    [
      "an end that goes elsewhere",
      `<svg ${NS}><a xlink:href="${at}"><rect width="9" height="9"/></a><animate attributeName="x" href="${at}"/></svg>`,
    ],
    ["entities of entities", laughs()],
  ];
}

/** Ten of ten of ten: a few hundred letters that would be ten thousand million. */
function laughs(): string {
  const entities = Array.from({ length: 10 }, (_, level) => `<!ENTITY e${level} "${level === 0 ? "ha" : `&e${level - 1};`.repeat(10)}">`);
  return `<!DOCTYPE svg [${entities.join("")}]><svg ${NS}><text y="20">&e9;</text></svg>`;
}

/** Shapes that use shapes that use shapes. */
function manyShapes(levels: number): string {
  const groups = Array.from({ length: levels }, (_, level) => {
    const inside = level === 0 ? '<rect width="1" height="1"/>' : `<use xlink:href="#g${level - 1}" x="1"/>`.repeat(10);
    return `<g id="g${level}">${inside}</g>`;
  });
  return `<svg ${NS}><defs>${groups.join("")}</defs><use xlink:href="#g${levels - 1}"/></svg>`;
}

/** A PNG of a few bytes that says it is as large as a picture can be. */
function hugePng(): Buffer {
  const header = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
  const size = Buffer.alloc(8);
  size.writeUInt32BE(60_000, 0);
  size.writeUInt32BE(60_000, 4);
  return Buffer.concat([header, size, Buffer.from("0806000000", "hex"), Buffer.from("00000000", "hex")]);
}

/** Whatever keeps the browser busy: a clock or its memory ends it, or it is printed after all. */
const ENDED: Attack["ends"] = ["printed", "print-too-slow", "browser-stopped"];

const HEAVY: readonly Attack[] = [
  { area: "drawing", name: "shapes of shapes of shapes", render: writes(picture("image/svg+xml", manyShapes(9))), ends: ENDED, slow: true },
  {
    area: "drawing",
    name: "a filter over a huge field",
    render: writes(
      picture(
        "image/svg+xml",
        `<svg ${NS}><filter id="f"><feTurbulence baseFrequency="9" numOctaves="99999"/><feGaussianBlur stdDeviation="9999"/></filter><rect width="99999" height="99999" filter="url(#f)"/></svg>`,
      ),
    ),
    ends: ENDED,
    slow: true,
  },
  {
    area: "memory",
    name: "a picture that says it is huge",
    render: writes(`<img src="data:image/png;base64,${hugePng().toString("base64")}" alt=""><p>na</p>`),
    ends: ENDED,
  },
  {
    area: "size",
    name: "a giant table",
    render: 'return "<table>" + ("<tr>" + "<td>x</td>".repeat(50) + "</tr>").repeat(1000) + "</table>"',
    ends: ENDED,
    slow: true,
  },
  {
    area: "size",
    name: "cells as wide as a table can be",
    render: 'return "<table>" + \'<tr><td colspan="1000" rowspan="65534">x</td></tr>\'.repeat(2000) + "</table>"',
    ends: ENDED,
    slow: true,
  },
  {
    area: "size",
    name: "tables in tables",
    render: 'return "<table><tr><td>".repeat(24) + "x" + "</td></tr></table>".repeat(24)',
    ends: ENDED,
    slow: true,
  },
  { area: "size", name: "one word of a million letters", render: 'return "<p>" + "x".repeat(1e6) + "</p>"', ends: ENDED, slow: true },
  {
    area: "drawing",
    name: "a path without end",
    render: 'return "<svg viewBox=\\"0 0 9 9\\"><path d=\\"M0 0" + "l1 1l-1 -1".repeat(3e5) + "\\"/></svg>"',
    ends: ENDED,
    slow: true,
  },
];
