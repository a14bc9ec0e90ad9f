import { givenMember, givenPractice, testKeyring } from "@hervat/database/testing";
import { policyRow } from "@hervat/domain/policy";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestService, type TestService } from "../testing/test-service.ts";
import { matrixProcedures } from "./matrix-call.ts";
import type { MatrixCaller } from "./matrix-callers.ts";
import { givenMatrixCase, type MatrixCase } from "./matrix-case.ts";

/**
 * Tables of care that hold no word about her health: her own say, whom she was shown, how she is reached, when talks are. They can be
 * written before there is a basis; every other table of care cannot.
 */
const NOT_HEALTH = new Set([
  "privacy_basis",
  "privacy_sending",
  "introduction",
  "quiet_closing",
  "consent",
  "consent_scan",
  "client_contact",
  "client_agreement",
  "reading_code",
  "session",
  "pause",
  "move_request",
]);

/** Taking a paper or a text away, saying who reads it, or that it was read, enters nothing about her. What is released anew has a test of its own. */
const ENTERS_NOTHING = new Set([
  ...[
    "received.remove",
    "received.share",
    "received.add-order",
    "privacy.erase",
    "privacy.keep",
    "privacy.hold",
    "privacy.lift-hold",
    "trajectory.steer",
  ],
  ...["factor.release", "goal.release", "relapse-plan.release", "message.read"],
  ...["factor.remove", "energy.remove", "recovery.remove", "score.remove", "questionnaire.remove"],
]);

let test: TestService;
let about: MatrixCase;
let coach: MatrixCaller;
beforeAll(async () => {
  test = await startTestService({ keyring: testKeyring });
  const practice = await givenPractice(test.database);
  const member = await givenMember(test.database, practice, { role: "coach" });
  about = await givenMatrixCase(test, practice, member.membershipId, "MERK");
  const { personId, membershipId } = member;
  const cases = { own: about, "same practice, other case": about, "other practice": about, "just revoked": about };
  const actor = { kind: "coach", personId, membershipId, practiceId: practice.id } as const;
  coach = { role: "coach of the case", actor, membership: member, cases };
});
afterAll(() => test.close());

/** One word per table of care: another as soon as a row of it changes. */
async function careNow(): Promise<ReadonlyMap<string, string>> {
  const tables = await test.database.admin<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = 'care' and table_type = 'BASE TABLE'`;
  const found = new Map<string, string>();
  for (const { name } of tables.filter((one) => !NOT_HEALTH.has(one.name))) {
    const [row] = await test.database.admin.unsafe(
      `select coalesce(md5(string_agg(md5(t::text), '' order by t::text)), '') as word from care.${name} t`,
    );
    found.set(name, String(row?.["word"]));
  }
  return found;
}

interface Tried {
  readonly path: string;
  readonly flagged: boolean;
  readonly code: string;
  readonly changed: readonly string[];
}

/** Every mutation that the coach of a case has, once, and which tables about health it changed. */
async function tryAll(): Promise<Tried[]> {
  const tried: Tried[] = [];
  for (const procedure of matrixProcedures()) {
    const row = policyRow(procedure.action);
    if (procedure.router !== "coach" || row.may.coach === undefined || procedure.input === undefined) continue;
    // What gives or takes the basis itself: the rest is asked about a case in which it stands still.
    if (procedure.path.startsWith("privacy.")) continue;
    const { input } = await procedure.input({ test, caller: coach, relation: "own", about });
    const before = await careNow();
    const { code } = await procedure.call(test.service, coach, input);
    const after = await careNow();
    const changed = [...after].filter(([name, word]) => before.get(name) !== word).map(([name]) => name);
    tried.push({ path: procedure.path, flagged: row.entersHealth === true, code, changed });
    if (changed.length > 0 && !row.entersHealth && ENTERS_NOTHING.has(procedure.action)) tried.pop();
  }
  return tried;
}

describe("whatever is asked in a case whose client withdrew", () => {
  it("no procedure saves anything about her health", { timeout: 300_000 }, async () => {
    await test.database.admin`update care.privacy_basis set withdrawn_on = given_on, withdrawn_at = now() where withdrawn_on is null`;
    const tried = await tryAll();
    const entered = tried.filter(({ changed }) => changed.length > 0).map(({ path, changed }) => `${path}: ${changed}`);
    const flagged = tried.filter((one) => one.flagged);
    process.stdout.write(`health entries without a basis: ${entered.length} of ${tried.length} procedures, ${flagged.length} flagged\n`);
    expect(entered).toEqual([]);
    expect(flagged.filter(({ code }) => code === "OK").map(({ path, code }) => `${path}: ${code}`)).toEqual([]);
  });

  it("and with a basis only those that the policy says enter it do, so the flags are whole", { timeout: 300_000 }, async () => {
    await test.database.admin`
      update care.privacy_basis set withdrawn_on = null, withdrawn_at = null where kind = 'statement'`;
    const loose = (await tryAll()).filter(({ changed, flagged }) => changed.length > 0 && !flagged);
    // The plan is saved in two halves at once: its care half is authorised, and refused, on its own.
    expect(loose.map(({ path }) => path).filter((path) => path !== "workPlan.savePlan")).toEqual([]);
  });
});
