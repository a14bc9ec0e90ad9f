import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { untilGone } from "./until-gone.ts";

/** A document that nobody holds any more once this is done. */
async function printedOn(page: AbortController): Promise<WeakRef<object>> {
  return new WeakRef(await untilGone(page.signal, Promise.resolve({ pdf: "%PDF" })));
}

describe("waiting for a page that may go away", () => {
  it("gives what the page gave", async () => {
    expect(await untilGone(new AbortController().signal, Promise.resolve("pdf"))).toBe("pdf");
  });

  it("fails with what the page failed with", async () => {
    await expect(untilGone(new AbortController().signal, Promise.reject(new Error("too late")))).rejects.toThrow("too late");
  });

  it("stops waiting when the page goes away", async () => {
    const gone = new AbortController();
    const waiting = untilGone(gone.signal, new Promise(() => {}));
    gone.abort(new Error("the browser stopped"));
    await expect(waiting).rejects.toThrow("the browser stopped");
  });

  it("does not begin to wait for a page that has gone", async () => {
    await expect(untilGone(AbortSignal.abort(new Error("the page crashed")), new Promise(() => {}))).rejects.toThrow("crashed");
  });

  it("keeps no document that was printed, however long the page lives", async () => {
    setFlagsFromString("--expose-gc");
    const collect: () => void = runInNewContext("gc");
    const page = new AbortController();
    const printed = await printedOn(page);
    await expect
      .poll(() => {
        collect();
        return printed.deref() === undefined;
      })
      .toBe(true);
    expect(page.signal.aborted).toBe(false);
  });
});
