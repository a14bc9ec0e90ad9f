import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, openSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { m } from "@hervat/messages";
import { StartRefusal } from "./refusal.ts";

const SOURCES = [
  "apps/coach-portal",
  "apps/manager-portal",
  "apps/client-portal",
  "packages/design",
  "packages/domain",
  "packages/messages",
  "packages/offline-page",
  "packages/portal-kit",
  "pnpm-lock.yaml",
];
const RESULTS = ["apps/coach-portal/dist/index.html", "apps/manager-portal/build/handler.js", "apps/client-portal/build/handler.js"];
const NOT_SOURCE = new Set(["node_modules", "dist", "build", ".svelte-kit", ".turbo", "generated"]);

/** What the portals are made from, as one hash: the same text gives the same portals, whenever its files were written. */
function sourceHash(root: string): string {
  const hash = createHash("sha256");
  const add = (path: string) => {
    const entry = join(root, path);
    const children = readdirSync(entry, { withFileTypes: true });
    for (const child of children.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (NOT_SOURCE.has(child.name) || child.name.endsWith(".test.ts")) continue;
      const inside = `${path}/${child.name}`;
      if (child.isDirectory()) add(inside);
      else hash.update(`${inside}\0`).update(readFileSync(join(root, inside)));
    }
  };
  for (const source of SOURCES) {
    if (source.endsWith(".yaml")) hash.update(readFileSync(join(root, source)));
    else add(source);
  }
  return hash.digest("hex");
}

/**
 * Builds the portals unless they were built from exactly these sources before.
 *
 * @param logFile receives what the builders say.
 * @throws StartRefusal when a portal cannot be built.
 */
export async function buildPortals(root: string, logFile: string, say: (sentence: string) => void): Promise<void> {
  const cache = join(root, "node_modules/.cache/hervat");
  const stamp = join(cache, "portals-built");
  const wanted = sourceHash(root);
  const built = existsSync(stamp) ? readFileSync(stamp, "utf8") : "";
  if (built === wanted && RESULTS.every((path) => existsSync(join(root, path)))) return;

  say(m.start_building());
  const code = await runTurbo(root, logFile);
  if (code !== 0) throw new StartRefusal(m.start_build_failed());
  mkdirSync(cache, { recursive: true });
  writeFileSync(stamp, wanted);
}

function runTurbo(root: string, logFile: string): Promise<number> {
  const log = openSync(logFile, "w", 0o600);
  const filters = ["--filter=@hervat/coach-portal", "--filter=@hervat/manager-portal", "--filter=@hervat/client-portal"];
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, "node_modules/turbo/bin/turbo"), "run", "build", ...filters], {
      cwd: root,
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" },
      stdio: ["ignore", log, log],
    });
    child.once("error", () => resolve(1));
    child.once("exit", (code) => resolve(code ?? 1));
  });
}
