import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { CDPSession } from "puppeteer";

/** What a page may hold, in MB. A report of a hundred pages takes about 250; a picture that says it is huge asks for gigabytes. */
const MOST_MEGABYTES = 900;

const run = promisify(execFile);

/**
 * Puts the limit on every page of a browser that has none yet. It cannot be put on the browser before it starts: pages set aside more
 * than that before they use any of it.
 *
 * @param limited processes that have it, of this browser
 */
export async function limitMemory(root: CDPSession, limited: Set<number>): Promise<void> {
  if (process.platform !== "linux") return;
  const { processInfo } = await root.send("SystemInfo.getProcessInfo");
  const fresh = processInfo.flatMap(({ type, id }) => (type === "renderer" && !limited.has(id) ? [id] : []));
  await Promise.all(
    fresh.map(async (pid) => {
      limited.add(pid);
      // A system without it prints all the same; which walls stand is told by the self-test.
      await run("prlimit", ["--pid", String(pid), `--data=${MOST_MEGABYTES * 1024 * 1024}`]).catch(() => {});
    }),
  );
}
