import { Language } from "@hervat/domain/people";
import { MembershipId } from "@hervat/domain/primitives";
import { z } from "zod";
import { listPasskeys, PasskeyShown, RemovePasskeyInput, removePasskey } from "../passkey/own-passkeys.ts";
import { resultOf } from "../result-schema.ts";
import { procedure, router } from "../trpc.ts";
import { changeLanguage } from "./change-language.ts";
import { chooseMembership } from "./choose-membership.ts";
import { Me } from "./me.ts";
import { EndSessionInput, endOwnSession, listSessions, SessionShown } from "./own-sessions.ts";
import { signOutEverywhere } from "./sign-out-everywhere.ts";
import { readSignature, SaveSignatureInput, Signature, saveSignature } from "./signature.ts";
import { whoAmI } from "./who-am-i.ts";

const Done = z.strictObject({ ok: z.literal(true) });

export const accountRouter = router({
  me: procedure
    .meta({ action: "sign-in.read", resource: "installation" })
    .output(Me)
    .query(({ ctx }) => whoAmI(ctx)),
  chooseMembership: procedure
    .meta({ action: "account.choose-membership", resource: "account" })
    .input(z.strictObject({ membershipId: MembershipId }))
    .output(Done)
    .mutation(({ ctx, input }) => chooseMembership(ctx, input)),
  changeLanguage: procedure
    .meta({ action: "account.change", resource: "account" })
    .input(z.strictObject({ language: Language }))
    .output(Done)
    .mutation(({ ctx, input }) => changeLanguage(ctx, input)),
  signature: procedure
    .meta({ action: "account.change", resource: "account" })
    .output(Signature)
    .query(({ ctx }) => readSignature(ctx)),
  saveSignature: procedure
    .meta({ action: "account.change", resource: "account" })
    .input(SaveSignatureInput)
    .output(Done)
    .mutation(({ ctx, input }) => saveSignature(ctx, input)),
  sessions: procedure
    .meta({ action: "account.change", resource: "account" })
    .output(z.array(SessionShown))
    .query(({ ctx }) => listSessions(ctx)),
  endSession: procedure
    .meta({ action: "account.change", resource: "account" })
    .input(EndSessionInput)
    .output(Done)
    .mutation(({ ctx, input }) => endOwnSession(ctx, input)),
  passkeys: procedure
    .meta({ action: "account.change", resource: "account" })
    .output(z.array(PasskeyShown))
    .query(({ ctx }) => listPasskeys(ctx)),
  removePasskey: procedure
    .meta({ action: "account.change", resource: "account" })
    .input(RemovePasskeyInput)
    .output(resultOf(z.null(), z.strictObject({ kind: z.literal("last-factor") })))
    .mutation(({ ctx, input }) => removePasskey(ctx, input)),
  signOutEverywhere: procedure
    .meta({ action: "account.change", resource: "account" })
    .output(Done)
    .mutation(({ ctx }) => signOutEverywhere(ctx)),
});
