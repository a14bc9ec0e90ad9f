import { consentRepository, readAllowances } from "@hervat/database/repositories";
import { addDays } from "@hervat/domain/calendar";
import { allowancesOf, consentStands, type ReaderAllowance, WorkCategory } from "@hervat/domain/consent";
import { ContactId, type TrajectoryId } from "@hervat/domain/primitives";
import { allowanceFor } from "@hervat/domain/views";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { givenCase } from "../testing/given-case.ts";
import { givenClient } from "../testing/given-client.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";
import { CONSENT_TEXT_VERSION } from "./record-consent.ts";

let team: GivenTeam;
beforeAll(async () => {
  team = await givenTeam();
});
afterAll(() => team.test.close());

type Role = "manager" | "hr" | "bedrijfsarts";
/** One thing that happens to the consents of a case, at any of the doors by which they change. */
type Step =
  | { readonly does: "told-to-coach"; readonly role: Role; readonly categories: WorkCategory[]; readonly lasts: number | null }
  | { readonly does: "says-yes" | "says-no"; readonly role: Role; readonly category: WorkCategory; readonly short: boolean }
  | { readonly does: "withdraw"; readonly which: number }
  | { readonly does: "take-over"; readonly role: Role }
  | { readonly does: "stop-and-undo" };

const role = fc.constantFrom<Role>("manager", "manager", "hr", "bedrijfsarts");
const category = fc.constantFrom(...WorkCategory.options);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    does: fc.constant("told-to-coach" as const),
    role,
    categories: fc.uniqueArray(category, { minLength: 1 }),
    lasts: fc.option(fc.nat(90)),
  }),
  fc.record({ does: fc.constantFrom("says-yes" as const, "says-no" as const), role, category, short: fc.boolean() }),
  fc.record({ does: fc.constant("withdraw" as const), which: fc.nat(9) }),
  fc.record({ does: fc.constant("take-over" as const), role }),
  fc.record({ does: fc.constant("stop-and-undo" as const) }),
);

const details = { name: "Iemand", email: null, phone: null, organisation: null };
const takesOver = (trajectoryId: TrajectoryId, one: Role) =>
  team.hers.people.save({ trajectoryId, role: one, person: { kind: "new", details } });

async function take(trajectoryId: TrajectoryId, herself: Awaited<ReturnType<typeof givenClient>>["herself"], one: Step): Promise<void> {
  const { hers, owner, inDays } = team;
  if (one.does === "take-over") await takesOver(trajectoryId, one.role);
  else if (one.does === "stop-and-undo") {
    await owner.closing.closeQuietly({ trajectoryId });
    await same(trajectoryId);
    await owner.closing.undoQuiet({ trajectoryId });
  } else if (one.does === "withdraw") {
    const standing = (await hers.consent.list({ trajectoryId })).filter(({ withdrawnOn }) => withdrawnOn === null);
    const chosen = standing[one.which % Math.max(standing.length, 1)];
    if (chosen !== undefined) await hers.consent.withdraw({ trajectoryId, consentId: chosen.id, on: inDays(0) });
  } else {
    const contactId = ContactId.parse((await hers.people.read({ trajectoryId }))[one.role]?.id);
    if (one.does === "told-to-coach") {
      const expiresOn = one.lasts === null ? null : inDays(one.lasts);
      const given = { trajectoryId, contactId, categories: one.categories, givenOn: inDays(0), expiresOn };
      await hers.consent.record({ ...given, reach: "named", how: { kind: "aloud", sessionId: null, note: "ja" } });
    } else {
      const about = { trajectoryId, contactId, category: one.category, textVersion: CONSENT_TEXT_VERSION };
      if (one.does === "says-yes") await herself.consent.give({ ...about, period: one.short ? "three-months" : "guidance" });
      else await herself.consent.refuse({ ...about, recipient: one.role });
    }
  }
}

const inWords = (allowances: readonly ReaderAllowance[]) =>
  allowances.map((one) => `${one.contactId} ${one.category} ${one.until ?? "to the end"}`).toSorted();

/** What the employer's side may know is what the consents say, today and on every day of the coming half year. */
async function same(trajectoryId: TrajectoryId): Promise<void> {
  const { practice, test } = team;
  const { consents, stored } = await test.service.database.transactAs("coach", { tenant: practice.id }, async (tx) => ({
    consents: await consentRepository(tx, await test.service.keyring.sealerFor(tx, practice.id)).ofTrajectory(trajectoryId),
    stored: await readAllowances(tx, practice.id, trajectoryId),
  }));
  expect(inWords(stored)).toEqual(inWords(allowancesOf(consents)));
  for (const { grant } of consents)
    for (const one of WorkCategory.options)
      for (const days of [0, 1, 45, 92, 180]) {
        if (grant.recipient !== "manager" && grant.recipient !== "hr") continue;
        const on = addDays(team.inDays(0), days);
        const stands = consentStands(consents, { kind: grant.recipient, contactId: grant.contactId }, one, on);
        expect(allowanceFor(stored, { contactId: grant.contactId, on }, one) !== undefined).toBe(stands);
      }
}

describe("who at the employer may read what she releases", () => {
  it("is after every step what the consents say, whichever door changed them", { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 9 }), async (steps) => {
        const trajectoryId = await givenCase(team.hers, team.coach.membershipId);
        for (const one of ["manager", "hr", "bedrijfsarts"] as const) await takesOver(trajectoryId, one);
        const { herself } = await givenClient(team, trajectoryId);
        for (const one of steps) {
          await take(trajectoryId, herself, one);
          await same(trajectoryId);
        }
        const end = { outcome: "own-work", end: { kind: "stopped", reason: "in-consultation" } } as const;
        expect(await team.hers.closing.close({ trajectoryId, on: team.inDays(0), ...end })).toMatchObject({ ok: true });
        await same(trajectoryId);
      }),
      { numRuns: 12 },
    );
  });
});
