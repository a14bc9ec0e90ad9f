import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { APIRequestContext } from "@playwright/test";
import { type Account, PEOPLE, type PersonKey, type Product } from "./product.ts";
import { ask, signedIn } from "./sign-in.ts";

const START = fileURLToPath(new URL("../../../supervisor/src/start.ts", import.meta.url));
const CLI = fileURLToPath(new URL("../../../../apps/core/src/cli.ts", import.meta.url));
const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));
const STANDS_WITHIN_MS = 300_000;

/** Starts Hervat on free ports with a data folder of its own, and signs everyone in. @returns what ends it again */
export default async function startProduct(): Promise<() => Promise<void>> {
  const dataFolder = mkdtempSync(join(tmpdir(), "hervat-e2e-"));
  const [port, internalPort, managerPort, clientPort] = await freePorts(4);
  const child = spawn(process.execPath, [START], {
    cwd: ROOT,
    env: {
      ...process.env,
      HERVAT_DATA: dataFolder,
      HERVAT_PORT: String(port),
      HERVAT_INTERNAL_PORT: String(internalPort),
      HERVAT_MANAGER_PORT: String(managerPort),
      HERVAT_CLIENT_PORT: String(clientPort),
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const end = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill("SIGTERM");
      await once(child, "exit");
    }
    rmSync(dataFolder, { recursive: true, force: true });
  };
  try {
    const terminal = await untilItStands(child);
    const product = await lookAround(
      terminal,
      dataFolder,
      `http://localhost:${port}`,
      `http://localhost:${managerPort}`,
      `http://localhost:${clientPort}`,
    );
    process.env["HERVAT_E2E"] = JSON.stringify(product);
    return end;
  } catch (fault) {
    await end();
    throw fault;
  }
}

/** @returns all that the terminal said until Hervat stood */
async function untilItStands(child: ChildProcess): Promise<string> {
  let said = "";
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`Hervat did not stand in time:\n${said}`)), STANDS_WITHIN_MS);
    child.stdout?.on("data", (bytes: Buffer) => {
      said += bytes.toString();
      if (!/Ctrl-C/.test(said)) return;
      clearTimeout(late);
      resolve(said);
    });
    child.once("exit", () => {
      clearTimeout(late);
      reject(new Error(`Hervat stopped:\n${said}`));
    });
  });
}

async function lookAround(terminal: string, dataFolder: string, coachUrl: string, managerUrl: string, clientUrl: string): Promise<Product> {
  const { accounts }: { accounts: Account[] } = JSON.parse(readFileSync(join(dataFolder, "demo-accounts.json"), "utf8"));
  const [first] = accounts;
  const byStory = (...stories: string[]) =>
    accounts.filter(({ practice, story }) => practice === first?.practice && stories.includes(story));
  const elsewhere = accounts.filter(({ practice, door }) => practice !== first?.practice && door === "coach");
  const chosen: Record<PersonKey, Account | undefined> = {
    coach: byStory("coach")[0],
    owner: byStory("owner", "owner-and-coach")[0],
    office: byStory("office")[0],
    stranger: elsewhere.at(-1),
    manager: byStory("manager-of-one")[0],
    hr: byStory("hr-of-several")[0],
    "privacy-officer": byStory("privacy-officer")[0],
    client: byStory("client")[0],
  };
  const urls = { coach: coachUrl, manager: managerUrl, client: clientUrl };
  const browsers = new Map<PersonKey, APIRequestContext>();
  const files: Partial<Record<PersonKey, string>> = {};
  for (const key of PEOPLE) {
    const account = chosen[key];
    if (account === undefined) throw new Error(`the demo has no ${key}`);
    const browser = await signedIn(urls[account.door], account);
    const path = join(dataFolder, `${key}.e2e.json`);
    await browser.storageState({ path });
    browsers.set(key, browser);
    files[key] = path;
  }
  const asked = async (key: PersonKey, path: string, input: unknown = {}) => {
    const browser = browsers.get(key);
    if (browser === undefined) throw new Error(`${key} is not signed in`);
    return Object(await ask(browser, path, input));
  };
  const cases: Case[] = await asked("coach", "caseload.list", { whose: "mine" });
  const shown = cases.find(({ status }) => status === "active");
  if (shown === undefined) throw new Error("the coach has no case");
  const { trajectoryId } = shown;
  const wish = { kind: "evaluation", standing: "concept", trajectoryIds: [trajectoryId], language: "nl" };
  const started = await asked("coach", "batch.start", wish);
  const {
    rows: [invoice],
  } = await asked("owner", "invoicing.list");
  await asked("owner", "team.invite", { email: "nieuw@lindeborg.example", name: "Nieuwe collega", role: "coach" });
  const [invitation] = await asked("owner", "demo.outbox");
  const employeeId = found(/\/medewerkers\/([0-9a-f-]+)/, (await (await browsers.get("manager")?.get("/"))?.text()) ?? "");
  const employee = cases.find((one) => one.trajectoryId === employeeId);
  if (employee === undefined) throw new Error("the manager's employee is not the coach's client");
  const canary = `kanarie${randomBytes(9).toString("hex")}`;
  await plant(canary, employeeId, asked);
  await asked("coach", "intake.askManagerEvaluation", { trajectoryId: employeeId });
  const breaches: Breach[] = await asked("privacy-officer", "breach.list");
  const told = breaches.flatMap(({ id, cases: touched }) =>
    touched.flatMap((one) => (one.toldAt === null ? [] : [`/datalekken/brief/${id}/${one.trajectoryId}`])),
  );
  const { own: programmes } = await asked("owner", "programme.list");
  const { reports } = await asked("coach", "report.ofTrajectory", { trajectoryId: employeeId });
  return {
    coachUrl,
    managerUrl,
    clientUrl,
    setUpCode: found(/[2-9A-HJKMNP-Z]{4}(?:-[2-9A-HJKMNP-Z]{4}){2}/, terminal),
    dataFolder,
    accounts,
    signedIn: Object(files),
    trajectoryId,
    breachId: breaches[0]?.id ?? "",
    letterPath: found(/.+/, told[0] ?? ""),
    programmeId: programmes.find((one: { publishedAt: string | null }) => one.publishedAt === null).id,
    pluginVersionId: await bringReport(dataFolder, asked),
    clientName: shown.name,
    batchId: started.value.batchId,
    invoiceId: invoice.id,
    invitationPath: found(/\/invitation\/[\w-]+/, invitation.text),
    offerPath: await sendOffer(trajectoryId, asked),
    privacyPath: await sendStatement(
      cases.find((one) => one.status === "active" && ![trajectoryId, employeeId].includes(one.trajectoryId)),
      asked,
    ),
    employeeId,
    employeeName: employee.name,
    waitingReportId: found(/([0-9a-f-]{36})/, String(reports.find(({ standing }: { standing: string }) => standing === "with-client")?.id)),
    recipientId: found(/\/toestemming\/([0-9a-f-]{36})/, (await (await browsers.get("client")?.get("/toestemming"))?.text()) ?? ""),
    questionnaireId: found(/\/vragenlijst\/([0-9a-f-]{36})/, (await (await browsers.get("client")?.get("/vragenlijst"))?.text()) ?? ""),
    employeeOfHrId: found(/\/medewerkers\/([0-9a-f-]+)/, (await (await browsers.get("hr")?.get("/"))?.text()) ?? ""),
    managerEmail: chosen.manager?.email ?? "",
    canary,
  };
}

interface Case {
  readonly trajectoryId: string;
  readonly status: string;
  readonly name: string;
}

interface Breach {
  readonly id: string;
  readonly cases: readonly { readonly trajectoryId: string; readonly toldAt: string | null }[];
}

type Asked = (key: PersonKey, path: string, input?: unknown) => Promise<ReturnType<typeof Object>>;

/** Sends an offer for this case. @returns the address in the mail, below the client portal */
async function sendOffer(trajectoryId: string, asked: Asked): Promise<string> {
  const { offerId } = await asked("coach", "referral.draftOffer", { trajectoryId, subject: "programme", copyOf: null });
  const { offers } = await asked("coach", "referral.read", { trajectoryId });
  const { content } = offers.find(({ id }: { id: string }) => id === offerId);
  // Not every programme has a price of its own.
  const lines = content.lines.map((line: object) => ({ ...line, unitPriceCents: 212_500 }));
  await asked("coach", "referral.saveOffer", { offerId, version: 1, content: { ...content, lines } });
  const to = { name: "R. Pels", email: "r.pels@werkgever.example" };
  await asked("coach", "referral.sendOffer", { offerId, version: 2, to, validUntil: "2099-12-31", reply: null });
  const [mail] = await asked("owner", "demo.outbox");
  return found(/\/offerte\/[\w-]+/, mail.text);
}

/** Brings a report as an organisation does: made and packed on the command line, added by the owner. @returns its version */
async function bringReport(dataFolder: string, asked: Asked): Promise<string> {
  const [folder, file] = [join(dataFolder, "eigen-rapport"), join(dataFolder, "eigen-rapport.hervat-plugin")];
  const plugin = (...words: string[]) => execFileSync(process.execPath, [CLI, "plugin", ...words]);
  plugin("new", "eigen-rapport", "--audience", "manager", "--dir", folder);
  const source = join(folder, "src", "report.ts");
  writeFileSync(source, readFileSync(source, "utf8").replace("other:manager", "evaluation"));
  plugin("pack", folder, "--out", file);
  const installed = await asked("owner", "plugin.install", { content: readFileSync(file).toString("base64") });
  return installed.ok ? installed.value.versionId : randomUUID();
}

/** Sends the privacy statement to a client who took her answer back. @returns the address in the mail, below the client portal */
async function sendStatement(shown: Case | undefined, asked: Asked): Promise<string> {
  if (shown === undefined) throw new Error("the coach has no other case");
  const { trajectoryId } = shown;
  await asked("coach", "privacy.withdraw", { trajectoryId, on: new Date().toISOString().slice(0, 10) });
  await asked("coach", "privacy.saveAddress", { trajectoryId, email: "client@thuispost.example", seen: null, confirmed: false });
  await asked("coach", "privacy.send", { trajectoryId });
  const [mail] = await asked("owner", "demo.outbox");
  return found(/\/privacy\/[\w-]+/, mail.text);
}

/** Writes a word about health wherever the coach writes one. */
async function plant(canary: string, trajectoryId: string, asked: Asked): Promise<void> {
  const { sessions } = await asked("coach", "session.list", { trajectoryId });
  const open = sessions.find(({ note, status }: { note: unknown; status: string }) => note === null && status !== "cancelled");
  const text = { goal: canary, done: canary, agreed: canary, next: canary, homework: canary, private: canary };
  if (open !== undefined) await asked("coach", "note.write", { sessionId: open.id, version: null, text });
  const factor = { area: "content", item: "workload", kind: "bottleneck", weight: 2, source: "client", text: canary, action: canary };
  await asked("coach", "workPlan.saveFactor", { trajectoryId, known: null, factor });
  const moment = { on: "2026-03-02", at: "10:00", with: "client", how: "phone", minutes: 5, told: canary };
  const toHerself = { contactId: null, about: [], seen: [], keep: null };
  await asked("coach", "people.addMoment", { trajectoryId, ...moment, ...toHerself });
}

function found(what: RegExp, text: string): string {
  const match = what.exec(text);
  if (match === null) throw new Error(`nothing like ${what} was shown`);
  return match[1] ?? match[0];
}

async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, "127.0.0.1"));
  await Promise.all(servers.map((server) => once(server, "listening")));
  const ports = servers.map((server) => Number(Object(server.address()).port));
  await Promise.all(servers.map((server) => once(server.close(), "close")));
  return ports;
}
