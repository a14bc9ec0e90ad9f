import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** What is measured beside ours; pinned, so that a table says what it compares. */
export const PEER_VERSIONS = {
  "puppeteer-core": "25.16.0",
  puppeteer: "25.16.0",
  "puppeteer-cluster": "0.25.0",
  "@jsreport/jsreport-core": "4.11.2",
  "@jsreport/jsreport-chrome-pdf": "4.4.1",
  "@react-pdf/renderer": "4.9.0",
  react: "19.3.1",
  pdfmake: "0.3.11",
} as const;

/** Every peer takes the browser it is given: none may fetch one of its own. */
const NO_BROWSER = { PUPPETEER_SKIP_DOWNLOAD: "1", PUPPETEER_SKIP_CHROMIUM_DOWNLOAD: "1" };

/**
 * A folder of their own with the peers in it, apart from everything of ours; made when it is not there or holds other versions.
 *
 * @throws when npm cannot be reached
 */
export async function installPeers(): Promise<string> {
  const folder = join(tmpdir(), "hervat-bench-peers");
  const wanted = JSON.stringify({ name: "peers", private: true, dependencies: PEER_VERSIONS }, null, 2);
  const ready = join(folder, "installed.json");
  if (existsSync(ready) && (await readFile(ready, "utf8")) === wanted) return folder;
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "package.json"), wanted);
  await run("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--legacy-peer-deps"], {
    cwd: folder,
    env: { ...process.env, ...NO_BROWSER },
    maxBuffer: 64 * 1024 * 1024,
  });
  await writeFile(ready, wanted);
  return folder;
}

/** The first may be one that somebody put before that of the system. */
const PYTHONS = ["python3", "/usr/bin/python3"];

/** WeasyPrint is no package of npm: it is measured where it stands. @returns the Python that has it */
export async function pythonWithWeasyPrint(): Promise<string | undefined> {
  for (const python of PYTHONS) {
    const found = await run(python, ["-c", "import weasyprint"]).then(
      () => true,
      () => false,
    );
    if (found) return python;
  }
  return undefined;
}
