import { membershipRepository } from "@hervat/database/repositories";
import { type Email, Membership } from "@hervat/domain/people";
import type { PracticeProfile } from "@hervat/domain/practice";
import { MembershipId, newId, ok, PersonId, PracticeId, type Result, refuse } from "@hervat/domain/primitives";
import { writeAudit } from "../audit/write-audit.ts";
import { type Invited, invite } from "../invitation/invite.ts";
import type { ServiceContext } from "../service-context.ts";
import { closeSetUp } from "../set-up/close-set-up.ts";
import { addAwaitedPerson, personWithAddress } from "../sign-in/awaited-person.ts";
import { addPractice, PracticeNameTakenError } from "./add-practice.ts";

export interface NewPracticeInput {
  readonly name: string;
  readonly owner: Email;
  readonly profile?: PracticeProfile;
}

export type NewPracticeOutcome = Result<{ practiceId: PracticeId; invitation: Invited }, { kind: "name-taken" }>;

/**
 * A practice from the command line, with an invitation for its owner. She is its owner from this moment, so that work can be
 * given to her before she opens it. Real people may come now, so the demo closes.
 */
export async function newPractice(ctx: ServiceContext, { name, owner, profile }: NewPracticeInput): Promise<NewPracticeOutcome> {
  ctx.authorise("practice.new", { kind: "installation" });
  const { service, actor } = ctx;
  const practiceId = newId(PracticeId);
  const known = await service.database.transactAs("auth", {}, (tx) => personWithAddress(tx, owner));
  const personId = known ?? newId(PersonId);
  try {
    return await service.database.transactAs("auth", { tenant: practiceId, person: personId }, async (tx) => {
      await closeSetUp(tx, ctx.now());
      await addPractice(tx, service.keyring, { id: practiceId, name, demo: false, ...(profile && { profile }) }, ctx.now());
      // Her name is her address until she gives one.
      if (known === undefined) await addAwaitedPerson(tx, { id: personId, email: owner, name: owner, language: ctx.language }, ctx.now());
      const membership = Membership.parse({ id: newId(MembershipId), practiceId, personId, role: "owner", endedAt: null });
      await membershipRepository(tx, practiceId).add(membership, { now: ctx.now() });
      const invitation = await invite(tx, service.installation, { practiceId, email: owner, name: "", role: "owner" }, ctx.now());
      const inside = actor.kind === "console" ? { ...actor, practiceId } : actor;
      await writeAudit(tx, service.contextFor({ actor: inside, requestId: ctx.requestId }), { action: "practice.new" });
      return ok({ practiceId, invitation });
    });
  } catch (fault) {
    if (fault instanceof PracticeNameTakenError) return refuse({ kind: "name-taken" });
    throw fault;
  }
}
