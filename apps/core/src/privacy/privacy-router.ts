import { PlainDate } from "@hervat/domain/primitives";
import { z } from "zod";
import { resultOf } from "../result-schema.ts";
import { CaseInput } from "../trajectory/read-trajectory.ts";
import { procedure, router } from "../trpc.ts";
import { IntroduceInput, introduce } from "./introduce.ts";
import { PrivacyShown, readPrivacy } from "./read-privacy.ts";
import { ReadStatementInput, readStatement, StatementShown } from "./read-statement.ts";
import { RecordBasisInput, recordBasis } from "./record-basis.ts";
import { OpenBases, RecordManyInput, readOpenBases, recordManyBases } from "./record-many.ts";
import { SaveAddressInput, saveAddress } from "./save-address.ts";
import { sendStatement } from "./send-statement.ts";
import { WithdrawBasisInput, withdrawBasis } from "./withdraw-basis.ts";

export const RecordRefusal = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("in-the-future"), today: PlainDate }),
  z.strictObject({ kind: z.literal("note-missing") }),
  z.strictObject({ kind: z.literal("already-stands"), givenOn: PlainDate }),
]);

const SendRefusal = z.strictObject({
  kind: z.enum(["no-address", "looks-like-work", "already-stands", "sent-lately", "sent-twice", "ended"]),
});

const WithdrawRefusal = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.enum(["nothing-stands", "in-the-future"]) }),
  z.strictObject({ kind: z.literal("before-given"), givenOn: PlainDate }),
]);

export const privacyRouter = router({
  read: procedure
    .meta({ action: "privacy.read", resource: "trajectory" })
    .input(CaseInput)
    .output(PrivacyShown)
    .query(({ ctx, input }) => readPrivacy(ctx, input)),
  statement: procedure
    .meta({ action: "privacy.read", resource: "trajectory" })
    .input(ReadStatementInput)
    .output(StatementShown)
    .query(({ ctx, input }) => readStatement(ctx, input)),
  send: procedure
    .meta({ action: "privacy.send", resource: "trajectory" })
    .input(CaseInput)
    .output(resultOf(z.null(), SendRefusal))
    .mutation(({ ctx, input }) => sendStatement(ctx, input)),
  saveAddress: procedure
    .meta({ action: "client-contact.change", resource: "trajectory" })
    .input(SaveAddressInput)
    .output(resultOf(z.null(), z.strictObject({ kind: z.enum(["looks-like-work", "changed-elsewhere"]) })))
    .mutation(({ ctx, input }) => saveAddress(ctx, input)),
  record: procedure
    .meta({ action: "privacy.record", resource: "trajectory" })
    .input(RecordBasisInput)
    .output(resultOf(z.null(), RecordRefusal))
    .mutation(({ ctx, input }) => recordBasis(ctx, input)),
  withdraw: procedure
    .meta({ action: "privacy.withdraw", resource: "trajectory" })
    .input(WithdrawBasisInput)
    .output(resultOf(z.null(), WithdrawRefusal))
    .mutation(({ ctx, input }) => withdrawBasis(ctx, input)),
  introduce: procedure
    .meta({ action: "privacy.introduce", resource: "trajectory" })
    .input(IntroduceInput)
    .output(resultOf(z.null(), z.strictObject({ kind: z.literal("in-the-future") })))
    .mutation(({ ctx, input }) => introduce(ctx, input)),
  open: procedure
    .meta({ action: "privacy.read-open", resource: "practice" })
    .output(OpenBases)
    .query(({ ctx }) => readOpenBases(ctx)),
  recordMany: procedure
    .meta({ action: "privacy.record-many", resource: "practice" })
    .input(RecordManyInput)
    .output(resultOf(z.strictObject({ recorded: z.int() }), RecordRefusal))
    .mutation(({ ctx, input }) => recordManyBases(ctx, input)),
});
