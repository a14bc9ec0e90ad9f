import { describe, expect, it } from "vitest";
import { createLog } from "./log.ts";

const canary = "depressie-van-Noor";

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  write(createLog("debug", { write: (line) => lines.push(line) }));
  return lines.join("");
}

class QueryError extends Error {
  readonly code = "22P02";
  readonly detail = canary;
}

describe("the log", () => {
  it.each([
    ["the text of a database error", new QueryError(canary)],
    ["a database error inside another", new Error("saving failed", { cause: new QueryError(canary) })],
    ["what could not be parsed", parseFault(`{"note":"${canary}"`)],
    ["something thrown that is no error", canary],
  ])("never holds %s", (_name, err) => {
    const line = logged((log) => log.error({ err }, "a call failed"));
    expect(line).not.toContain(canary);
    expect(line).toContain("a call failed");
  });

  it("never holds the text of an error that someone logs without a word beside it", () => {
    const fault = new QueryError(canary);
    const lines = [logged((log) => log.error(fault)), logged((log) => log.error({ err: fault, requestId: "r7" }))];
    for (const line of lines) {
      expect(line).not.toContain(canary);
      expect(line).toContain("22P02");
    }
    expect(lines[1]).toContain("r7");
    expect(logged((log) => log.warn({ fault: { params: [canary], detail: canary } }, "odd"))).not.toContain(canary);
  });

  it("keeps the code of a database error, its place, and what our own code says", () => {
    const line = logged((log) => log.error({ err: new Error("batch 12 has no items", { cause: new QueryError(canary) }) }));
    expect(line).toContain("22P02");
    expect(line).toContain("log.test.ts");
    expect(line).toContain("batch 12 has no items");
  });

  it("takes out what carries a person or a secret, however deep someone put it", () => {
    const line = logged((log) =>
      log.info({ email: canary, request: { headers: { cookie: canary } }, mail: { text: canary, name: canary } }),
    );
    expect(line).not.toContain(canary);
  });
});

function parseFault(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (fault) {
    return fault;
  }
}
