import { clientContactRepository, invitationRepository, membershipRepository } from "@hervat/database/repositories";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { openCase } from "../trajectory/open-case.ts";
import type { CaseInput } from "../trajectory/read-trajectory.ts";

export const ClientAccessShown = z.strictObject({
  /** Where an invitation goes; null without an address. */
  email: z.string().nullable(),
  portal: z.discriminatedUnion("state", [
    z.strictObject({ state: z.literal("none") }),
    z.strictObject({ state: z.enum(["invited", "joined"]), at: z.date() }),
  ]),
});
export type ClientAccessShown = z.infer<typeof ClientAccessShown>;

/** Whether the client herself comes in, and where an invitation would go. */
export function readClientAccess(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<ClientAccessShown> {
  return ctx.inTransaction(async (tx) => {
    const { practiceId, stored } = await openCase(tx, ctx, "client.invite", trajectoryId);
    const { clientId } = stored.value;
    const { email } = await clientContactRepository(tx, practiceId).addresses(clientId);
    const member = await membershipRepository(tx, practiceId).ofClient(clientId);
    if (member !== undefined) return { email, portal: { state: "joined", at: member.since } };
    const open = (await invitationRepository(tx, practiceId).ofClient(clientId)).find(
      ({ usedAt, withdrawnAt, expiresAt }) => usedAt === null && withdrawnAt === null && expiresAt > ctx.now(),
    );
    return { email, portal: open === undefined ? { state: "none" } : { state: "invited", at: open.createdAt } };
  });
}
