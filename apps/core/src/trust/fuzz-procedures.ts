import { policyRow } from "@hervat/domain/policy";
import fc from "fast-check";
import type { Hono } from "hono";
import { v7 } from "uuid";
import { clientRouter } from "../client-router.ts";
import { coachRouter } from "../coach-router.ts";
import { doorApp } from "../http/door-app.ts";
import type { DoorVariables } from "../http/door-variables.ts";
import { clientFiles, coachFiles, linkFiles, managerFiles } from "../http/file-routes.ts";
import { linkRouter } from "../link-router.ts";
import { managerRouter } from "../manager-router.ts";
import type { Door } from "../sign-in/door.ts";
import type { TestService } from "../testing/test-service.ts";
import { arbitraryFromZod, type IdSource } from "./arbitrary-from-zod.ts";
import { bytesOf } from "./bytes-of.ts";
import { hostile } from "./hostile-json.ts";
import { keepWorld } from "./keep-world.ts";
import { allowedBy, type MatrixProcedure, matrixProcedures } from "./matrix-call.ts";
import { contextOf, type MatrixCaller } from "./matrix-callers.ts";

export interface FuzzRun {
  readonly test: TestService;
  readonly callers: readonly MatrixCaller[];
  /** Of every procedure; of a file less. */
  readonly inputsEach: number;
  readonly seed: number;
  /** Told after every procedure: a thousand inputs to each take an hour. */
  readonly tell?: (line: string) => void;
}

export interface FuzzFinding {
  readonly where: string;
  readonly status: number;
  /** What was sent, cut short. */
  readonly sent: string;
  readonly answer: string;
}

export interface FuzzOutcome {
  readonly inputs: number;
  readonly procedures: number;
  readonly findings: readonly FuzzFinding[];
  /** How often each status was answered. */
  readonly statuses: Readonly<Record<number, number>>;
  /** Procedures that never answered 200: nothing was tried behind their input schema. */
  readonly neverRight: readonly string[];
}

const DOORS = {
  coach: { door: "coach", router: coachRouter, files: coachFiles },
  manager: { door: "manager", router: managerRouter, files: managerFiles },
  client: { door: "client", router: clientRouter, files: clientFiles },
  link: { door: "client", router: linkRouter, files: linkFiles },
} as const;

/** A stack, a statement or a driver's own words: nothing of that belongs in an answer. */
const INNER_WORDS = /\n\s+at |node_modules|Failed query|PostgresError|violates [a-z-]+ constraint|relation \\?"|\.ts:\d+|ZodError/;

/** An address holds ids and little else, and behind some stands an hour of printing: a file is asked less often than a procedure. */
const OF_A_FILE = 100;
/** A file whose address holds nothing is the same question every time. */
const OF_ONE_ADDRESS = 8;

/** Together, so that what goes wrong only when two come at once is met too. */
const AT_ONCE = 4;

/** Everything that can be asked, asked by someone who may, over HTTP and with the real database behind it. */
export async function fuzzProcedures(run: FuzzRun): Promise<FuzzOutcome> {
  const restore = await keepWorld(run.test);
  const statuses: Record<number, number> = {};
  const findings: FuzzFinding[] = [];
  const neverRight: string[] = [];
  const procedures = matrixProcedures();
  let inputs = 0;
  for (const [index, procedure] of procedures.entries()) {
    const answers = await fuzzOne(run, procedure, run.seed + index);
    await restore();
    inputs += answers.length;
    run.tell?.(`fuzz: ${index + 1} of ${procedures.length}, ${procedure.router} ${procedure.path}`);
    for (const { status } of answers) statuses[status] = (statuses[status] ?? 0) + 1;
    if (!answers.some(({ status }) => status === 200)) neverRight.push(`${procedure.router} ${procedure.path}`);
    const found = answers.filter(({ status, answer }) => status >= 500 || INNER_WORDS.test(answer));
    for (const { where, status, sent } of found) run.tell?.(`fuzz: ${status} from ${where} to ${sent}`);
    findings.push(...found);
  }
  return { inputs, procedures: procedures.length, findings, statuses, neverRight };
}

/** One line for the summary of a test run. */
export function fuzzFigure({ inputs, procedures, findings, statuses }: FuzzOutcome): string {
  const answered = Object.entries(statuses).map(([status, times]) => `${times} x ${status}`);
  const figure = `G9b fuzz: ${inputs} inputs over ${procedures} procedures, ${findings.length} answers of 500 / 0\n`;
  return `${figure}     answered ${answered.join(", ")}\n`;
}

function inputsOf({ path }: MatrixProcedure, inputsEach: number): number {
  if (!path.startsWith("/")) return inputsEach;
  return Math.min(inputsEach, path.includes(":") ? OF_A_FILE : OF_ONE_ADDRESS);
}

async function fuzzOne({ test, callers, ...run }: FuzzRun, procedure: MatrixProcedure, own: number): Promise<FuzzFinding[]> {
  const inputsEach = inputsOf(procedure, run.inputsEach);
  const may = callers.filter((caller) => mayAsk(test, caller, procedure));
  const answers: FuzzFinding[] = [];
  for (let done = 0; done < inputsEach; done += AT_ONCE) {
    const caller = may[(done / AT_ONCE) % may.length];
    if (caller === undefined) return answers;
    const right = await procedure.input?.({ test, caller, relation: "own", about: caller.cases.own });
    const bodies = fc.sample(bodiesOf(procedure, caller, right?.input), { numRuns: AT_ONCE, seed: own + done });
    if (done === 0) bodies[0] = JSON.stringify(right?.input ?? null);
    answers.push(...(await Promise.all(bodies.slice(0, inputsEach - done).map((body) => send(test, procedure, caller, body)))));
  }
  return answers;
}

function mayAsk(test: TestService, caller: MatrixCaller, procedure: MatrixProcedure): boolean {
  // What she may at a door that is not hers is nobody's to call.
  if (caller.actor.kind === "client" && procedure.router !== "client") return false;
  const target = { test, caller, relation: "own", about: caller.cases.own } as const;
  return allowedBy(caller.actor, procedure, policyRow(procedure.action).resource, target);
}

/** Half as the schema says it, half with something in it that nobody types. */
function bodiesOf({ schema }: MatrixProcedure, caller: MatrixCaller, right: unknown): fc.Arbitrary<string> {
  const known = fc.constant(right ?? {});
  if (schema === undefined) return hostile(known);
  const made = arbitraryFromZod(schema, idsOf(caller, right)).map((body) => nearer(body, right));
  return fc.oneof(
    { weight: 3, arbitrary: made.map((body) => JSON.stringify(body) ?? "") },
    { weight: 3, arbitrary: hostile(fc.oneof(known, made)) },
  );
}

/** What is not an object of fields has nothing to borrow. */
function nearer(body: unknown, right: unknown): unknown {
  return typeof body === "object" && body !== null ? body : (body ?? right);
}

/** Mostly the id that the right input holds in this field, else another of the case, now and then nobody's. */
function idsOf({ cases }: MatrixCaller, right: unknown): IdSource {
  const { relations, healthBatch, factorId, stepId, heldSession, offeredReport } = cases.own;
  const others = [relations.trajectoryId, relations.coachMembershipId, healthBatch, factorId, stepId, heldSession, offeredReport.id];
  return (field) => {
    const known = idsNamed(field, right);
    const other = fc.oneof(fc.constantFrom(...others), fc.constant(v7()));
    return known.length === 0 ? other : fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: other });
  };
}

function idsNamed(field: string, held: unknown): string[] {
  if (typeof held !== "object" || held === null) return [];
  return Object.entries(held).flatMap(([name, value]) => (name === field && typeof value === "string" ? [value] : idsNamed(field, value)));
}

async function send(test: TestService, procedure: MatrixProcedure, caller: MatrixCaller, body: string): Promise<FuzzFinding> {
  const { app, door } = appOf(test, procedure, caller);
  const origin = test.service.installation.origins[door];
  const headers = { origin, "content-type": "application/json" };
  const answer = procedure.path.startsWith("/")
    ? await app.request(fileAddress(procedure.path, body), { headers: { origin } })
    : await app.request(`/trpc/${procedure.path}`, { method: "POST", headers, body });
  const text = Buffer.from(await bytesOf(answer)).toString("latin1");
  const where = `${procedure.router} ${procedure.path} as ${caller.role}`;
  return { where, status: answer.status, sent: body.slice(0, 600), answer: text.slice(0, 4_000) };
}

/** The door as it stands in the product, at which this caller is known already. */
function appOf(test: TestService, { router }: MatrixProcedure, caller: MatrixCaller): { app: Hono<DoorVariables>; door: Door } {
  const { door: own, router: declared, files } = DOORS[router];
  const call = contextOf(test.service, caller, v7());
  const door = own === "client" ? own : call.door;
  const signIn = { door, identify: () => call.identify(), handle: async () => new Response(null, { status: 404 }) };
  return { app: doorApp({ service: test.service, signIn, router: declared, files, addressOf: () => "192.0.2.10" }), door };
}

/** What the body says, put into the address; what it does not say stays empty. */
function fileAddress(path: string, body: string): string {
  const held = Object(parsed(body));
  return path.replace(/:(\w+)/g, (_whole, name: string) => encodeURIComponent(textOf(held[name])));
}

function textOf(held: unknown): string {
  const text = typeof held === "string" ? held : (JSON.stringify(held) ?? "");
  return text.slice(0, 2_000).toWellFormed();
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
