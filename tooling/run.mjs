// Makes sure the pinned Node, pnpm and node_modules are there (all chatter to standard error), then runs one file with its arguments untouched.
// Plain JavaScript without dependencies: it must run on the oldest Node we promise, before anything is installed.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { constants } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const cache = join(root, "node_modules/.cache/hervat");
const env = { ...process.env, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" };

function read(path) {
  try {
    return readFileSync(path, "utf8").trim();
  } catch {
    return "";
  }
}

const wantedNode = read(join(root, ".node-version"));
const wantedPnpm = JSON.parse(read(join(root, "package.json"))).packageManager;

// A change in any of these means that what is installed may no longer be what is wanted.
const stamp = [
  wantedNode,
  wantedPnpm,
  statSync(join(root, "pnpm-lock.yaml")).mtimeMs,
  statSync(join(root, "pnpm-workspace.yaml")).mtimeMs,
  process.getuid?.() ?? "",
].join(" ");

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/** Who already has the pinned major of Node and of pnpm (a Mac developer, say) needs nothing from npx. */
function ownToolsFit() {
  const pnpm = spawnSync("pnpm", ["--version"], { encoding: "utf8", env });
  const pnpmMajor = wantedPnpm.split("@")[1].split(".")[0];
  return process.versions.node.split(".")[0] === wantedNode.split(".")[0] && pnpm.stdout?.split(".")[0] === pnpmMajor;
}

function install() {
  process.stderr.write("Hervat wordt klaargezet (eenmalig)... / Setting up Hervat (once)...\n");
  const print = 'node -p "process.execPath + String.fromCharCode(10) + process.env.PATH"';
  const step = `pnpm install --frozen-lockfile 1>&2 && ${print}`;
  const [command, args] = ownToolsFit() ? ["sh", ["-c", step]] : ["npx", ["-y", "-p", `node@${wantedNode}`, "-p", wantedPnpm, "-c", step]];
  const result = spawnSync(command, args, { cwd: root, env, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
  if (result.status !== 0)
    fail("Installeren lukte niet. Staat er internet aan? Probeer het opnieuw. / Installing failed. Check the connection and try again.");
  mkdirSync(cache, { recursive: true });
  writeFileSync(join(cache, "path"), result.stdout.trim());
  writeFileSync(join(cache, "stamp"), stamp);
}

const keptNode = () => read(join(cache, "path")).split("\n")[0] ?? "";
if (read(join(cache, "stamp")) !== stamp || !existsSync(keptNode())) install();

const [node, path] = read(join(cache, "path")).split("\n");

/** Every sentence a user reads is compiled from JSON and not kept in git: anything that speaks needs it first. */
function messagesAreOld() {
  const messages = join(root, "packages/messages");
  const made = changedAt(join(messages, "src/generated/messages.js"));
  const folders = ["messages/nl", "messages/en", "src"].map((folder) => join(messages, folder));
  const sources = folders.flatMap((folder) => [
    folder,
    ...readdirSync(folder)
      .filter((name) => name !== "generated")
      .map((name) => join(folder, name)),
  ]);
  return sources.some((source) => changedAt(source) > made);
}

function changedAt(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

if (messagesAreOld()) {
  const built = spawnSync(node, ["packages/messages/src/compile.ts"], {
    cwd: root,
    env: { ...env, PATH: path },
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (built.status !== 0)
    fail("De teksten konden niet worden klaargezet. Draai npm test om te zien waarom. / The messages could not be compiled.");
  utimesSync(join(root, "packages/messages/src/generated/messages.js"), new Date(), new Date());
}

const child = spawn(node, process.argv.slice(2), { cwd: root, env: { ...env, PATH: path }, stdio: "inherit" });

// The terminal sends Ctrl-C to the whole group: the child decides when it is done, this process only waits.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("error", () => fail("Node kon niet starten. / Node could not start."));
child.on("exit", (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
