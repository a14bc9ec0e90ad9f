import type { Email } from "@hervat/domain/people";
import type { PracticeProfile } from "@hervat/domain/practice";
import { newId, ok, PracticeId, type Result, refuse } from "@hervat/domain/primitives";
import { writeAudit } from "../audit/write-audit.ts";
import { type Invited, invite } from "../invitation/invite.ts";
import type { ServiceContext } from "../service-context.ts";
import { closeSetUp } from "../set-up/close-set-up.ts";
import { addPractice, PracticeNameTakenError } from "./add-practice.ts";

export interface NewPracticeInput {
  readonly name: string;
  readonly owner: Email;
  readonly profile?: PracticeProfile;
}

export type NewPracticeOutcome = Result<{ practiceId: PracticeId; invitation: Invited }, { kind: "name-taken" }>;

/** A practice from the command line, with an invitation for its owner. Real people may come now, so the demo closes. */
export async function newPractice(ctx: ServiceContext, { name, owner, profile }: NewPracticeInput): Promise<NewPracticeOutcome> {
  ctx.authorise("practice.new", { kind: "installation" });
  const { service, actor } = ctx;
  const practiceId = newId(PracticeId);
  try {
    return await service.database.transactAs("auth", { tenant: practiceId }, async (tx) => {
      await closeSetUp(tx, ctx.now());
      await addPractice(tx, service.keyring, { id: practiceId, name, demo: false, ...(profile && { profile }) }, ctx.now());
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
