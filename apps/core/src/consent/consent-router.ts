import { HealthCategory } from "@hervat/domain/consent";
import { ConsentId, PlainDate } from "@hervat/domain/primitives";
import { z } from "zod";
import { resultOf } from "../result-schema.ts";
import { CaseInput } from "../trajectory/read-trajectory.ts";
import { procedure, router } from "../trpc.ts";
import { ConsentShown, RefusalShown, readConsents, readRefusals } from "./read-consents.ts";
import { RecordConsentInput, recordConsent } from "./record-consent.ts";
import { WithdrawConsentInput, withdrawConsent } from "./withdraw-consent.ts";

const RecordRefusal = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("health-not-for-employer"), categories: z.array(HealthCategory).readonly() }),
  z.strictObject({ kind: z.literal("in-the-future"), today: PlainDate }),
  z.strictObject({ kind: z.literal("expires-before-given"), givenOn: PlainDate }),
  z.strictObject({ kind: z.enum(["nothing-chosen", "contact-unknown", "note-missing", "scan-missing", "scan-type", "scan-too-large"]) }),
]);

const WithdrawRefusal = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("already-withdrawn"), withdrawnOn: PlainDate }),
  z.strictObject({ kind: z.literal("before-given"), givenOn: PlainDate }),
  z.strictObject({ kind: z.literal("in-the-future") }),
]);

export const consentRouter = router({
  list: procedure
    .meta({ action: "consent.read", resource: "trajectory" })
    .input(CaseInput)
    .output(z.array(ConsentShown))
    .query(({ ctx, input }) => readConsents(ctx, input)),
  refusals: procedure
    .meta({ action: "consent.read", resource: "trajectory" })
    .input(CaseInput)
    .output(z.array(RefusalShown))
    .query(({ ctx, input }) => readRefusals(ctx, input)),
  record: procedure
    .meta({ action: "consent.record", resource: "trajectory" })
    .input(RecordConsentInput)
    .output(resultOf(z.strictObject({ consentId: ConsentId }), RecordRefusal))
    .mutation(({ ctx, input }) => recordConsent(ctx, input)),
  withdraw: procedure
    .meta({ action: "consent.withdraw", resource: "trajectory" })
    .input(WithdrawConsentInput)
    .output(resultOf(z.null(), WithdrawRefusal))
    .mutation(({ ctx, input }) => withdrawConsent(ctx, input)),
});
