import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Duplex } from "node:stream";
import type { Chromium } from "@hervat/report-engine";

interface Answer {
  readonly id?: number;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly message: string };
}

/** A browser spoken to in bare DevTools messages: nothing between the benchmark and the browser. */
export interface RawBrowser {
  readonly pid: number;
  send(method: string, params?: object, sessionId?: string): Promise<Readonly<Record<string, unknown>>>;
  close(): Promise<void>;
}

function isDuplex(stream: unknown): stream is Duplex {
  return typeof stream === "object" && stream !== null && "write" in stream && "on" in stream;
}

export async function startRawBrowser(chromium: Chromium): Promise<RawBrowser> {
  const profile = await mkdtemp(join(tmpdir(), "hervat-bench-"));
  const args = [
    "--headless",
    "--remote-debugging-pipe",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--hide-scrollbars",
    "--no-first-run",
  ];
  const child = spawn(chromium.path, [...args, `--user-data-dir=${profile}`, "about:blank"], {
    stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
    detached: true,
  });
  const [, , , write, read] = child.stdio;
  if (!isDuplex(write) || !isDuplex(read) || child.pid === undefined) throw new Error("the browser has no pipe");
  const { pid } = child;

  const waiting = new Map<number, { resolve: (result: Readonly<Record<string, unknown>>) => void; reject: (error: Error) => void }>();
  let kept: Buffer[] = [];
  const take = (text: string) => {
    const { id, result = {}, error }: Answer = JSON.parse(text);
    const asked = id === undefined ? undefined : waiting.get(id);
    if (id === undefined || asked === undefined) return;
    waiting.delete(id);
    if (error === undefined) asked.resolve(result);
    else asked.reject(new Error(error.message));
  };
  read.on("data", (chunk: Buffer) => {
    let rest = chunk;
    for (let end = rest.indexOf(0); end !== -1; end = rest.indexOf(0)) {
      take(Buffer.concat([...kept, rest.subarray(0, end)]).toString());
      kept = [];
      rest = rest.subarray(end + 1);
    }
    if (rest.length > 0) kept.push(rest);
  });

  let last = 0;
  return {
    pid,
    send: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        waiting.set(id, { resolve, reject });
        write.write(`${JSON.stringify({ id, method, params, ...(sessionId !== undefined && { sessionId }) })}\0`);
      }),
    close: async () => {
      const ended = once(child, "exit");
      process.kill(-pid, "SIGKILL");
      await ended;
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}
