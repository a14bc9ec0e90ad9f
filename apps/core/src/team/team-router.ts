import { z } from "zod";
import { resultOf } from "../result-schema.ts";
import { procedure, router } from "../trpc.ts";
import { EndMembershipInput, EndMembershipRefusal, endMembership } from "./end-membership.ts";
import { InviteColleagueInput, inviteColleague } from "./invite-colleague.ts";
import { listTeam, Team } from "./list-team.ts";
import { withdrawInvitation } from "./withdraw-invitation.ts";

export const teamRouter = router({
  list: procedure
    .meta({ action: "team.read", resource: "practice" })
    .output(Team)
    .query(({ ctx }) => listTeam(ctx)),
  invite: procedure
    .meta({ action: "team.invite", resource: "practice" })
    .input(InviteColleagueInput)
    .output(z.strictObject({ expiresAt: z.date() }))
    .mutation(({ ctx, input }) => inviteColleague(ctx, input)),
  withdrawInvitation: procedure
    .meta({ action: "team.invite", resource: "practice" })
    .input(z.strictObject({ id: z.uuid() }))
    .output(z.strictObject({ ok: z.literal(true) }))
    .mutation(({ ctx, input }) => withdrawInvitation(ctx, input)),
  endMembership: procedure
    .meta({ action: "team.end-membership", resource: "practice" })
    .input(EndMembershipInput)
    .output(resultOf(z.null(), EndMembershipRefusal))
    .mutation(({ ctx, input }) => endMembership(ctx, input)),
});
