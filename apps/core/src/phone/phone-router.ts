import { z } from "zod";
import { resultOf } from "../result-schema.ts";
import { procedure, router } from "../trpc.ts";
import { ConfirmFactorInput, confirmFactor } from "./confirm-factor.ts";
import { ForgetPhoneInput, forgetPhone, listPhones, PhoneShown, TrustPhoneInput, trustPhone } from "./own-phones.ts";

/** Her second factor once more, and the telephones that she trusts. */
export const phoneRouter = router({
  confirm: procedure
    .meta({ action: "account.confirm", resource: "account" })
    .input(ConfirmFactorInput)
    .output(
      resultOf(
        z.null(),
        z.discriminatedUnion("kind", [
          z.strictObject({ kind: z.literal("wrong-code") }),
          z.strictObject({ kind: z.literal("too-many-tries"), retryAfterSeconds: z.number() }),
        ]),
      ),
    )
    .mutation(({ ctx, input }) => confirmFactor(ctx, input)),
  list: procedure
    .meta({ action: "trusted-phone.read", resource: "account" })
    .output(z.array(PhoneShown))
    .query(({ ctx }) => listPhones(ctx)),
  trust: procedure
    .meta({ action: "trusted-phone.change", resource: "account" })
    .input(TrustPhoneInput)
    .output(z.strictObject({ token: z.string(), expiresAt: z.date() }))
    .mutation(({ ctx, input }) => trustPhone(ctx, input)),
  forget: procedure
    .meta({ action: "trusted-phone.change", resource: "account" })
    .input(ForgetPhoneInput)
    .output(z.strictObject({ ok: z.literal(true) }))
    .mutation(({ ctx, input }) => forgetPhone(ctx, input)),
});
