import type { Db } from "@hervat/database";
import { membershipRepository, practiceDirectoryRepository } from "@hervat/database/repositories";
import { Email, Language } from "@hervat/domain/people";
import { MembershipId, newId, ok, PersonId, PracticeId, type Result, refuse } from "@hervat/domain/primitives";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { addPractice, PracticeNameTakenError } from "../practice/add-practice.ts";
import type { ServiceContext } from "../service-context.ts";
import { addAccount, EmailTakenError, prepareAccount } from "../sign-in/add-account.ts";
import { spend } from "../sign-in/budget.ts";
import { budgetKey, SETUP_CODE_BUDGET } from "../sign-in/budgets.ts";
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from "../sign-in/passwords.ts";
import { closeSetUp } from "./close-set-up.ts";
import { isSetUpCode, plainCode } from "./set-up-code.ts";

export const BeginPracticeInput = z.strictObject({
  code: z.string().max(40),
  practiceName: z.string().trim().min(1).max(120),
  ownerName: z.string().trim().min(1).max(120),
  email: Email,
  password: z.string().min(SHORTEST_PASSWORD).max(LONGEST_PASSWORD),
  language: Language,
});
export type BeginPracticeInput = z.infer<typeof BeginPracticeInput>;

export type BeginPracticeRefusal =
  | { kind: "wrong-code" }
  | { kind: "too-many-tries"; retryAfterSeconds: number }
  /** A practice was begun here before; its owner invites others. */
  | { kind: "set-up-closed" }
  | { kind: "email-taken" }
  | { kind: "name-taken" };
export type BeginPracticeOutcome = Result<{ practiceId: PracticeId }, BeginPracticeRefusal>;

/**
 * The first practice of this installation and its owner, by whoever can read the terminal. Closes set-up, and with it the demo:
 * from here on real people may be in the database.
 */
export async function beginPractice(ctx: ServiceContext, input: BeginPracticeInput): Promise<BeginPracticeOutcome> {
  const { database, authSecret } = ctx.service;
  for (const key of [budgetKey("set-up-address", ctx.from.address ?? "here"), budgetKey("set-up-code", plainCode(input.code))]) {
    const spent = await spend(database.signIn(), key, SETUP_CODE_BUDGET, ctx.now());
    if (!spent.allowed) return refuse({ kind: "too-many-tries", retryAfterSeconds: spent.retryAfterSeconds });
  }
  if (!isSetUpCode(input.code, authSecret)) return refuse({ kind: "wrong-code" });

  const person = { id: newId(PersonId), email: input.email, name: input.ownerName, language: input.language };
  const account = await prepareAccount({ person, password: input.password }, authSecret);
  const practiceId = newId(PracticeId);
  const open = await database.transactAs("auth", {}, (tx) => setUpIsOpen(tx));
  if (!open) return refuse({ kind: "set-up-closed" });

  try {
    return await database.transactAs("auth", { person: person.id, tenant: practiceId }, async (tx) => {
      if (!(await closeSetUp(tx, ctx.now()))) return refuse({ kind: "set-up-closed" });
      await addPractice(tx, ctx.service.keyring, { id: practiceId, name: input.practiceName, demo: false }, ctx.now());
      await addAccount(tx, account, ctx.now());
      const membershipId = newId(MembershipId);
      await membershipRepository(tx, practiceId).add(
        { id: membershipId, practiceId, personId: person.id, role: "owner", endedAt: null },
        { now: ctx.now() },
      );
      const owner = ctx.service.contextFor({
        actor: { kind: "owner", personId: person.id, membershipId, practiceId },
        requestId: ctx.requestId,
      });
      await writeAudit(tx, owner, { action: "practice.begun" });
      return ok({ practiceId });
    });
  } catch (fault) {
    if (fault instanceof EmailTakenError) return refuse({ kind: "email-taken" });
    if (fault instanceof PracticeNameTakenError) return refuse({ kind: "name-taken" });
    throw fault;
  }
}

/** Open while there are demo practices at most. A practice made on the command line closes it too. */
async function setUpIsOpen(tx: Db): Promise<boolean> {
  const practices = await practiceDirectoryRepository(tx).list();
  return practices.every(({ demo }) => demo);
}
