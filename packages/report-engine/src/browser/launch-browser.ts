import { once } from "node:events";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import type { Browser, CDPSession } from "puppeteer";
import { type Fences, fenceCommand, weaker } from "./fences.ts";
import type { Chromium } from "./find-chromium.ts";
import { type HearCrashes, hearCrashes } from "./hear-crashes.ts";
import { makeProfile, removeProfile } from "./profile-folder.ts";
import { switches } from "./switches.ts";

/** A browser that runs, and what stands round it. */
export interface RunningBrowser {
  readonly browser: Browser;
  readonly chromium: Chromium;
  readonly fences: Fences;
  /** The process of the browser itself: the fences end in it, they do not stay. */
  readonly pid: number;
  /** Such as `HeadlessChrome/153.0.8016.42`. */
  readonly version: string;
  /** Speaks to the browser itself, not to a page. */
  readonly root: CDPSession;
  readonly hearCrashes: HearCrashes;
  /** Pages whose memory is limited, by their process. */
  readonly limited: Set<number>;
  readonly stopped: Promise<void>;
  /** Ends the whole process group at once and removes the profile. */
  close(): Promise<void>;
}

const PATH = "/usr/local/bin:/usr/bin:/bin";

function absolute(program: string): string {
  if (program.includes("/") || program.includes("\\")) return program;
  return (
    (process.env["PATH"] ?? PATH)
      .split(delimiter)
      .map((folder) => join(folder, program))
      .find((file) => existsSync(file)) ?? program
  );
}

async function launch(chromium: Chromium, fences: Fences, blind: boolean): Promise<RunningBrowser> {
  const { default: puppeteer } = await import("puppeteer");
  const profile = await makeProfile(fences.asNobody);
  try {
    const environment = { PATH, HOME: profile, TMPDIR: profile, LANG: "C.UTF-8" };
    const [program = "", ...args] = fenceCommand(fences, environment, [chromium.path, ...switches(chromium, fences, profile, blind)]);
    const browser = await puppeteer.launch({
      browser: "chrome",
      executablePath: absolute(program),
      args,
      ignoreDefaultArgs: true,
      pipe: true,
      env: process.platform === "win32" ? process.env : { PATH },
      defaultViewport: { width: 100, height: 100 },
      handleSIGHUP: false,
      handleSIGINT: false,
      handleSIGTERM: false,
      timeout: 20_000,
      protocolTimeout: 30_000,
    });
    const child = browser.process();
    if (child?.pid === undefined) throw new Error("the browser has no process");
    const { pid } = child;
    const kill = () => {
      try {
        process.kill(process.platform === "win32" ? pid : -pid, "SIGKILL");
      } catch {
        // It had already ended.
      }
    };
    const stopped = (child.exitCode === null && child.signalCode === null ? once(child, "exit") : Promise.resolve()).then(() => {
      // What the browser started may outlive it for a moment, and write into the profile that is being removed.
      if (process.platform !== "win32") kill();
      return removeProfile(profile);
    });
    stopped.catch(() => {});
    const close = async () => {
      kill();
      await stopped;
    };
    const root = await browser.target().createCDPSession();
    const version = await browser.version();
    return { browser, chromium, fences, pid, version, root, hearCrashes: hearCrashes(root), limited: new Set(), stopped, close };
  } catch (error) {
    await removeProfile(profile);
    throw error;
  }
}

/** Starts a browser inside these fences, or inside the strongest weaker ones in which it starts at all. */
export async function launchBrowser(chromium: Chromium, fences: Fences, blind = true): Promise<RunningBrowser> {
  for (let current: Fences | undefined = fences; current !== undefined; current = weaker(current)) {
    try {
      return await launch(chromium, current, blind);
    } catch (error) {
      if (weaker(current) === undefined) throw error;
    }
  }
  throw new Error("no set of fences was left to try");
}
