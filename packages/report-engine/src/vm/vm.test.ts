import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LIMITS } from "./limits.ts";
import { startVm, type Vm } from "./vm.ts";

let vm: Vm;
beforeAll(() => {
  vm = startVm();
});
afterAll(() => vm.close());

/** A plugin as the packer would write it, with this as the body of its render. */
const plugin = (body: string, before = "") => {
  const text = `${before}; export const markupOf = (value) => value; export const report = { kind: "x", render(view, options) { ${body} } };`;
  return { hash: text, text };
};
const run = (body: string, { view = {}, before = "" }: { view?: unknown; before?: string } = {}) =>
  vm.render(plugin(body, before), JSON.stringify(view), "{}");
const printed = async (body: string, view?: unknown) => {
  const result = await run(body, { view });
  return result.ok ? JSON.parse(result.value) : result.refusal.kind;
};

describe("the VM of a plugin", () => {
  it("gives the view in and the markup out", async () => {
    expect(await printed('return "<p>" + view.name + "</p>"', { name: "Noor" })).toBe("<p>Noor</p>");
  });

  it.each([
    "process",
    "require",
    "fetch",
    "setTimeout",
    "queueMicrotask",
    "Date",
    "Intl",
    "WebAssembly",
    "console",
    "XMLHttpRequest",
    "Worker",
    "SharedArrayBuffer",
    "std",
    "os",
  ])("has no %s", async (name) => {
    expect(await printed(`return typeof globalThis["${name}"]`)).toBe("undefined");
  });

  it.each(["Math.random()", '"a".localeCompare("b")', "(2571.25).toLocaleString()", "[1].toLocaleString()"])(
    "refuses what differs or answers wrongly: %s",
    async (call) => {
      expect(await printed(`return String(${call})`)).toBe("threw");
    },
  );

  it("does not reach the host through constructors", async () => {
    expect(await printed(`return typeof (() => {}).constructor("return this")().process`)).toBe("undefined");
    expect(await printed(`return String(Object.keys(globalThis).length)`)).toBe("0");
  });

  it("is not too slow for a process that was held up itself: what had answered meanwhile is heard", async () => {
    await printed(`return "ready"`);
    const asked = printed(`return "in time"`);
    await new Promise(setImmediate);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LIMITS.terminateMs + LIMITS.lateMs + 100);
    expect(await asked).toBe("in time");
  });

  it("tells how much memory a document had in use at most, and the next document none of it", async () => {
    const used = async (letters: number) => {
      const told = await vm.report(plugin("return '<p>' + 'x'.repeat(view.letters).length + '</p>'"), JSON.stringify({ letters }), "{}");
      return told.ok ? told.value.peakBytes : 0;
    };
    const little = await used(10);
    expect(little).toBeGreaterThan(100_000);
    expect((await used(4_000_000)) - little).toBeGreaterThan(3_500_000);
    expect(await used(10)).toBe(little);
  });

  it("gives a view that cannot be changed", async () => {
    expect(await printed(`"use strict"; view.client.name = "x"; return view.client.name`, { client: { name: "Noor" } })).toBe("threw");
  });

  it("leaves nothing of one document for the next", async () => {
    const leave = `globalThis.kept = view.name; Object.prototype.kept = view.name; Array.prototype.map = () => view.name; own = view.name; return "left"`;
    const look = `return JSON.stringify([typeof kept, ({}).kept === undefined, [1].map((n) => n + 1)[0], own])`;
    const both = `let own = "none"; export const markupOf = (value) => value; export const report = { render(view) { if (view.leave) { ${leave} } ${look} } };`;
    const code = { hash: both, text: both };

    await vm.render(code, JSON.stringify({ leave: true, name: "Noor" }), "{}");
    const next = await vm.render(code, JSON.stringify({ leave: false }), "{}");

    expect(next).toEqual({ ok: true, value: JSON.stringify('["undefined",true,2,"none"]') });
  });

  it("leaves nothing of a document that ended in an exception", async () => {
    const text = `let own = "none"; export const markupOf = (value) => value; export const report = { render(view) { if (view.leave) { own = "Noor"; throw new Error(own) } return own } };`;
    const code = { hash: text, text };

    await vm.render(code, '{"leave":true}', "{}");

    expect(await vm.render(code, '{"leave":false}', "{}")).toEqual({ ok: true, value: '"none"' });
  });

  it("says which error came where, and never what it said", async () => {
    const result = await run(`throw new TypeError("Noor heeft een burn-out")`);

    expect(result.ok || result.refusal).toMatchObject({ kind: "threw", error: "TypeError" });
    expect(JSON.stringify(result)).not.toContain("burn-out");
  });

  it("says what it said too where its author asks, who reads of made-up people alone", async () => {
    await using author = { vm: startVm({ forAuthor: true }), [Symbol.asyncDispose]: () => author.vm.close() };
    const result = await author.vm.render(plugin('throw new TypeError("geen  getal")'), "{}", "{}");

    expect(result.ok || result.refusal).toMatchObject({ kind: "threw", error: "TypeError", said: "geen getal" });
  });

  it.each([
    ["an object", "return { toJSON: undefined }"],
    ["nothing", "return undefined"],
    ["a promise", "return Promise.resolve('x')"],
  ])("takes no report that is %s", async (_, body) => {
    expect(await printed(body)).toBe("no-result");
  });
});

describe("a plugin that goes too far", () => {
  it.each([
    ["an endless loop", "for (;;);", "too-slow"],
    ["an endless pattern", 'return String(/^(a+)+$/.test("a".repeat(40) + "b"))', "too-slow"],
    ["a loop while it is read", "", "too-slow", "for (;;);"],
    ["a loop in what it throws", "throw { get name() { for (;;); } }", "too-slow"],
    ["deep recursion", "const f = (n) => f(n + 1) + 1; return String(f(0))", "too-deep"],
    ["deep recursion in JSON", 'JSON.parse("[".repeat(100000)); return ""', "too-deep"],
    ["one huge array", "return String(new Uint8Array(1e9).length)", "out-of-memory"],
    ["ever longer text", 'let text = "x".repeat(1e6); const all = []; for (;;) all.push(text + all.length)', "out-of-memory or too-slow"],
    ["huge output", 'return "x".repeat(6 * 1024 * 1024)', "result-too-large"],
  ])("is stopped: %s", async (_, body, kind, before = "") => {
    const result = await run(body, { before });

    // A busy machine may reach the time before it reaches the memory: either stops it.
    expect(kind.split(" or ")).toContain(result.ok ? "it ended by itself" : result.refusal.kind);
  });

  it("is ended from outside when it never asks whether to stop", async () => {
    const result = await run("const block = new Uint8Array(30e6); for (;;) block.fill(1)");

    expect(result.ok || result.refusal.kind).toBe("too-slow");
  }, 15_000);

  it("harms no document after it", async () => {
    await run("for (;;) new Array(1000).fill(1)");

    expect(await printed('return "ok"')).toBe("ok");
  }, 15_000);
});
