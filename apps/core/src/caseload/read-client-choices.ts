import { contactRepository, employerRepository, membershipRepository, programmeRepository } from "@hervat/database/repositories";
import { ContactId, EmployerId, MembershipId } from "@hervat/domain/primitives";
import { LocalText, newestOfEach, ProgrammeKey } from "@hervat/domain/programme";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";

/** What the form for a new client offers. */
export const ClientChoices = z.strictObject({
  employers: z.array(z.strictObject({ id: EmployerId, name: z.string() })),
  programmes: z.array(z.strictObject({ key: ProgrammeKey, names: LocalText })),
  coaches: z.array(z.strictObject({ id: MembershipId, name: z.string() })),
  managers: z.array(z.strictObject({ id: ContactId, name: z.string(), employerId: EmployerId })),
  /** Proposed as coach: whoever asks, when she guides clients herself. */
  coach: MembershipId.nullable(),
});
export type ClientChoices = z.infer<typeof ClientChoices>;

export function readClientChoices(ctx: ServiceContext): Promise<ClientChoices> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("trajectory.create", { kind: "practice", practiceId });
  return ctx.inTransaction(async (tx) => {
    const [employers, coaches, managers, programmes] = await Promise.all([
      employerRepository(tx, practiceId).list(),
      membershipRepository(tx, practiceId).colleagues(["coach", "owner"]),
      contactRepository(tx, practiceId).list({ kind: "manager" }),
      programmeRepository(tx, practiceId).choices(),
    ]);
    const own = "membershipId" in ctx.actor ? ctx.actor.membershipId : null;
    return {
      employers: employers.map(({ value: { id, name } }) => ({ id, name })),
      programmes: newestOfEach(programmes).map(({ key, names }) => ({ key, names })),
      coaches: coaches.map(({ membershipId, name }) => ({ id: membershipId, name })),
      managers: managers.flatMap(({ id, name, employerId }) => (employerId === null ? [] : [{ id, name, employerId }])),
      coach: coaches.find(({ membershipId }) => membershipId === own)?.membershipId ?? null,
    };
  });
}
