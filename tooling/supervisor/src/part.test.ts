import { mkdtempSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type PartEvents, startPart } from "./part.ts";
import { portIsFree } from "./ports.ts";

/** A machine with more to do starts and ends a process later than this one. */
const SOON = { timeout: 20_000 };

const folder = mkdtempSync(join(tmpdir(), "hervat-part-"));

/** A part that listens, says so, and does what its script adds. */
async function givenPart(script = "") {
  const port = await freePort();
  const file = join(folder, `${port}.mjs`);
  writeFileSync(
    file,
    `import { createServer } from "node:http"; createServer((q, s) => s.end("ok")).listen(${port}, "127.0.0.1"); process.send({ pid: process.pid });\n${script}`,
  );
  const heard: { pids: number[]; restarts: number; gaveUp: () => void } = { pids: [], restarts: 0, gaveUp: () => undefined };
  const gaveUp = new Promise<void>((resolve) => {
    heard.gaveUp = resolve;
  });
  const events: PartEvents = {
    message: (message) => heard.pids.push(Object(message).pid),
    restarted: () => heard.restarts++,
    gaveUp: () => heard.gaveUp(),
  };
  const part = startPart(
    { title: "deel", command: [file], root: folder, env: { PATH: process.env["PATH"] }, readyUrl: `http://127.0.0.1:${port}/` },
    events,
  );
  return { part, port, heard, gaveUp };
}

describe("a part of Hervat", () => {
  it("is ready when it answers, and gone when it is stopped", async () => {
    const { part, port } = await givenPart('process.on("SIGTERM", () => process.exit(0));');
    expect(await part.ready()).toBe(true);
    expect(await part.stop()).toBe(true);
    expect(await portIsFree(port, "127.0.0.1")).toBe(true);
  });

  it("is started again when it is killed", async () => {
    const { part, heard } = await givenPart();
    await part.ready();
    process.kill(heard.pids[0] ?? 0, "SIGKILL");
    await expect.poll(() => heard.pids.length, SOON).toBe(2);
    expect(heard.restarts).toBe(1);
    await part.stop();
  });

  it("that fails before it ever stood is not started again", async () => {
    const { part, gaveUp, heard } = await givenPart("process.exit(3);");
    await gaveUp;
    expect(await part.ready()).toBe(false);
    expect(heard.restarts).toBe(0);
  });

  it("goes when the one who started it is gone", async () => {
    const { part, heard, port } = await givenPart();
    await part.ready();
    part.letGo();
    await expect.poll(() => portIsFree(port, "127.0.0.1"), SOON).toBe(true);
    expect(heard.pids).toHaveLength(1);
  });
});

async function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
