import { testKeyring } from "@hervat/database/testing";
import type { Actor } from "@hervat/domain/people";
import { type Action, can, policyRow, type Resource } from "@hervat/domain/policy";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestService, type TestService } from "../testing/test-service.ts";
import { allowedBy, type MatrixAnswer, type MatrixProcedure, matrixProcedures } from "./matrix-call.ts";
import { type MatrixCaller, type MatrixRelation, type MatrixWorld, RELATIONS } from "./matrix-callers.ts";
import type { MatrixCase } from "./matrix-case.ts";
import type { MatrixInput, MatrixTarget } from "./matrix-input.ts";
import { knownOf, rowsOf, withoutPolicy } from "./matrix-without-policy.ts";
import { givenMatrixWorld } from "./matrix-world.ts";

interface Cell {
  readonly path: string;
  readonly role: string;
  readonly relation: MatrixRelation;
  /** Inside a practice, and about something of it. */
  readonly audited: boolean;
  readonly requestId: string;
  readonly leaks: readonly string[];
}

let test: TestService;
let world: MatrixWorld;
let callers: MatrixCaller[];
const procedures = matrixProcedures();
const cells: Cell[] = [];

beforeAll(async () => {
  test = await startTestService({ keyring: testKeyring });
  ({ world, callers } = await givenMatrixWorld(test));
});
afterAll(() => test.close());

/** Whoever was shown out is still someone with an account. */
function actorNow({ actor, membership, token }: MatrixCaller, relation: MatrixRelation): Actor {
  if (relation === "just revoked" && token !== undefined) return { kind: "anonymous" };
  return relation === "just revoked" && membership !== undefined ? { kind: "person", personId: membership.personId } : actor;
}

/** One procedure by everyone: what is refused at once, what is allowed one after the other, because it changes things. */
async function tryAll(procedure: MatrixProcedure, relation: MatrixRelation): Promise<void> {
  if (procedure.input === undefined) return;
  const asked: (() => Promise<void>)[] = [];
  const refused: (() => Promise<void>)[] = [];
  for (const caller of callers) {
    const target: MatrixTarget = { test, caller, relation, about: caller.cases[relation] };
    const input = await procedure.input(target);
    const actor = actorNow(caller, relation);
    const allowed =
      allowedBy(actor, procedure, policyRow(procedure.action).resource, target) &&
      (input.needs === undefined || can<Action>(actor, input.needs.action, input.needs.resource));
    (allowed ? asked : refused).push(() => tryCell(procedure, { caller, relation, actor, allowed, input }));
  }
  await Promise.all(refused.map((cell) => cell()));
  for (const cell of asked) await cell();
}

interface Tried {
  readonly caller: MatrixCaller;
  readonly relation: MatrixRelation;
  readonly actor: Actor;
  readonly allowed: boolean;
  readonly input: MatrixInput;
}

async function tryCell(procedure: MatrixProcedure, { caller, relation, actor, allowed, input }: Tried): Promise<void> {
  const answer = await procedure.call(test.service, caller, input.input);
  cells.push({
    path: `${procedure.router} ${procedure.path}`,
    role: caller.role,
    relation,
    // An example file is the same for every practice: it touches none.
    audited: isAudited(policyRow(procedure.action).resource, actor, procedure) && procedure.path !== "caseloadImport.example",
    requestId: answer.requestId,
    leaks: leaksOf(answer, actor, allowed, input, procedure),
  });
}

/** The client at a door that is not hers: the policy may name her, and no door of hers leads there. */
function isElsewhereClient(actor: Actor, { router }: MatrixProcedure): boolean {
  return actor.kind === "client" && router !== "client";
}

function isAudited(about: Resource["kind"], actor: Actor, procedure: MatrixProcedure): boolean {
  return "practiceId" in actor && !isElsewhereClient(actor, procedure) && about !== "installation" && about !== "account";
}

function leaksOf(
  { code, body }: MatrixAnswer,
  actor: Actor,
  allowed: boolean,
  { absent = false }: MatrixInput,
  procedure: MatrixProcedure,
): string[] {
  const refused = code === "NOT_FOUND" || (code === "UNAUTHORIZED" && (actor.kind === "anonymous" || actor.kind === "person"));
  const told = [world.hers, world.owners, world.elsewhere].filter((about) => body.includes(about.mark) && !mayKnowOf(actor, about));
  const marks = told.map(({ mark }) => `tells of ${mark}`);
  if (!allowed) return refused ? marks : [...marks, `${code} where the table refuses`];
  // Of what she could do at another's door, only what she may not get is proven here.
  if (isElsewhereClient(actor, procedure)) return marks;
  if (absent) return code === "NOT_FOUND" ? marks : [...marks, `${code} for what is not there`];
  // A refusal in words and a stale save are answers to whoever may; a fault and a wrong input would prove nothing.
  return code === "OK" || code === "CONFLICT" ? marks : [...marks, `${code} where the table allows`];
}

function mayKnowOf(actor: Actor, { relations }: MatrixCase): boolean {
  const about = { kind: "trajectory", ...relations } as const;
  return can(actor, "trajectory.read", about) || can(actor, "manager.read", about) || can(actor, "audit.read-case", about);
}

describe("every procedure and every file, by everyone, from every distance", () => {
  it("is asked with rows that are there", () => {
    expect(procedures.filter(({ input }) => input === undefined).map(({ router, path }) => `${router} ${path}`)).toEqual([]);
  });

  it("stays inside its practice also where the policy would allow all: the database alone holds the wall", {
    timeout: 900_000,
  }, async () => {
    const allowing = withoutPolicy(test.service);
    const known = await knownOf(test, world.elsewhere.practice.id);
    let tried = 0;
    const leaks: string[] = [];
    for (const procedure of procedures) {
      if (procedure.input === undefined) continue;
      const asked: { caller: MatrixCaller; input: unknown }[] = [];
      for (const caller of callers.filter(({ actor }) => "practiceId" in actor)) {
        const { input } = await procedure.input({ test, caller, relation: "other practice", about: world.elsewhere });
        asked.push({ caller, input });
      }
      const before = await rowsOf(test, world.elsewhere.practice.id);
      const answers = await Promise.all(
        asked.map(async ({ caller, input }) => ({ caller, input, ...(await procedure.call(allowing, caller, input)) })),
      );
      tried += answers.length;
      for (const { caller, input, body } of answers) {
        const sent = JSON.stringify(input ?? "");
        const told = known.filter((word) => body.includes(word) && !sent.includes(word));
        // An invitation is shown to whoever holds its link, at whatever practice she works.
        if (told.length > 0 && procedure.path !== "invitation.read")
          leaks.push(`${procedure.router} ${procedure.path} as ${caller.role}: ${told}`);
      }
      if (before !== (await rowsOf(test, world.elsewhere.practice.id))) leaks.push(`${procedure.router} ${procedure.path}: a change`);
    }
    // Whoever holds the client's link took her basis back: what comes after is asked of a case that has one.
    await test.database.admin`update care.privacy_basis set withdrawn_on = null, withdrawn_at = null where kind = 'statement'`;
    process.stdout.write(`G1b without the policy, RLS alone: ${tried} cells, ${leaks.length} tenant leaks / 0 tenant leaks\n`);
    expect(leaks).toEqual([]);
  });

  it("answers only where the policy table allows, and else like what does not exist", { timeout: 900_000 }, async () => {
    for (const relation of RELATIONS.filter((one) => one !== "just revoked"))
      for (const procedure of procedures) await tryAll(procedure, relation);

    await test.database.admin`update identity.membership set ended_at = ${test.clock.now()} where tenant_id = ${world.hers.practice.id}`;
    await test.database.admin`update identity.link set revoked_at = ${test.clock.now()} where tenant_id = ${world.hers.practice.id}`;
    for (const procedure of procedures) await tryAll(procedure, "just revoked");

    const leaks = cells.flatMap(({ path, role, relation, leaks: found }) =>
      found.map((leak) => `${path} as ${role}, ${relation}: ${leak}`),
    );
    const undeclared = procedures.filter(({ input }) => input === undefined).length;
    const figure = `${cells.length} cells, ${leaks.length} leaks, ${undeclared} undeclared`;
    process.stdout.write(`G1 authorisation matrix: ${figure} / 0 leaks, 0 undeclared\n`);
    expect(leaks).toEqual([]);
  });

  it("leaves one audit row per call about a case, whatever the answer was", async () => {
    const rows = await test.database.admin<{ id: string; rows: number }[]>`
      select request_id as id, count(*)::int as rows from audit.event where request_id is not null group by request_id`;
    const written = new Map(rows.map(({ id, rows: count }) => [id, count]));
    const asked = cells.filter(({ audited }) => audited);
    const wrong = asked.filter(({ requestId }) => written.get(requestId) !== 1);
    process.stdout.write(`G10 audit rows, one per call: ${asked.length - wrong.length} / ${asked.length}\n`);
    expect(
      wrong.map(({ path, role, relation, requestId }) => `${path} as ${role}, ${relation}: ${written.get(requestId) ?? 0} rows`),
    ).toEqual([]);
  });
});
