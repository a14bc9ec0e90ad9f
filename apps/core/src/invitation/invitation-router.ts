import { z } from "zod";
import { resultOf } from "../result-schema.ts";
import { procedure, router } from "../trpc.ts";
import { AcceptInvitationInput, acceptInvitation } from "./accept-invitation.ts";
import { InvitationShown, InvitationToken, readInvitation } from "./read-invitation.ts";

const Refusal = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("wrong-password") }),
  z.strictObject({ kind: z.literal("too-many-tries"), retryAfterSeconds: z.number() }),
  z.strictObject({ kind: z.literal("already-member") }),
]);

export const invitationRouter = router({
  read: procedure
    .meta({ action: "invitation.accept", resource: "installation" })
    .input(z.strictObject({ token: InvitationToken }))
    .output(InvitationShown)
    .query(({ ctx, input }) => readInvitation(ctx, input)),
  accept: procedure
    .meta({ action: "invitation.accept", resource: "installation" })
    .input(AcceptInvitationInput)
    .output(resultOf(z.strictObject({ email: z.string() }), Refusal))
    .mutation(({ ctx, input }) => acceptInvitation(ctx, input)),
});
