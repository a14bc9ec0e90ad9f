import { createReadStream, createWriteStream } from "node:fs";
import { lstat, mkdir, readFile, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { createBrotliDecompress } from "node:zlib";

/** Whether a path is a plain file or folder of our own that nobody else can write to. */
async function isOurs(path: string): Promise<boolean> {
  const facts = await lstat(path).catch(() => undefined);
  return facts !== undefined && !facts.isSymbolicLink() && facts.uid === process.getuid?.() && (facts.mode & 0o022) === 0;
}

/** The folder of the package, or `undefined` where it is not installed. */
function packageFolder(): string | undefined {
  try {
    return join(dirname(fileURLToPath(import.meta.resolve("@sparticuz/chromium"))), "..");
  } catch {
    return undefined;
  }
}

/**
 * The headless shell out of `@sparticuz/chromium`, unpacked once per version (2 s, 190 MB) where the unprivileged user that
 * runs it can read it. The package's own unpacking takes whatever already lies at `/tmp/chromium`; this one uses only a file in a folder
 * that is ours and that nobody else can write to.
 *
 * @returns the path of the program, or `undefined` on systems it was not built for.
 */
export async function unpackChromium(): Promise<string | undefined> {
  const folder = packageFolder();
  if (folder === undefined || process.platform !== "linux" || process.arch !== "x64") return undefined;
  const { version } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const home = join(tmpdir(), `hervat-chromium-${version}-${process.getuid?.() ?? 0}`);
  const program = join(home, "headless-shell");
  await mkdir(home, { mode: 0o755 }).catch(() => {});
  if (!(await isOurs(home))) return undefined;
  if (await isOurs(program)) return program;

  const unfinished = join(home, `unpacking-${process.pid}`);
  try {
    await pipeline(
      createReadStream(join(folder, "bin/chromium.br")),
      createBrotliDecompress({ chunkSize: 2 ** 21 }),
      createWriteStream(unfinished, { mode: 0o755 }),
    );
    await rename(unfinished, program);
  } finally {
    await rm(unfinished, { force: true });
  }
  return program;
}
