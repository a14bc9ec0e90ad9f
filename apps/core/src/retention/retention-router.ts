import { z } from "zod";
import { resultOf } from "../result-schema.ts";
import { procedure, router } from "../trpc.ts";
import { AgreeErasureInput, agreeErasure } from "./agree-erasure.ts";
import { AskErasureInput, askErasure } from "./ask-erasure.ts";
import { CertificateFile, CertificateInput, Certificates, listCertificates, readCertificate } from "./certificates.ts";
import { HoldInput, holdDossier } from "./hold-dossier.ts";
import { LiftHoldInput, liftHold } from "./lift-hold.ts";
import { readTerms, TermsShown } from "./read-terms.ts";
import { SaveTermInput, saveTerm } from "./save-term.ts";
import { TakeBackErasureInput, takeBackErasure } from "./take-back-erasure.ts";

const MAY_ERASE = ["code-does-not-match", "still-running", "held"] as const;

const TermRefusal = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("fixed"), years: z.int() }),
  z.strictObject({ kind: z.literal("out-of-bounds"), lower: z.int(), upper: z.int() }),
]);

const AgreeRefusal = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.enum([...MAY_ERASE, "not-asked", "same-person", "factor-not-fresh"]) }),
  z.strictObject({ kind: z.literal("still-waiting"), from: z.date() }),
]);

/** How long what stays, what may not go, and how two people erase. */
export const retentionRouter = router({
  terms: procedure
    .meta({ action: "retention.read", resource: "practice" })
    .output(TermsShown)
    .query(({ ctx }) => readTerms(ctx)),
  saveTerm: procedure
    .meta({ action: "retention.set", resource: "practice" })
    .input(SaveTermInput)
    .output(resultOf(z.strictObject({ version: z.int() }), TermRefusal))
    .mutation(({ ctx, input }) => saveTerm(ctx, input)),
  hold: procedure
    .meta({ action: "privacy.hold", resource: "trajectory" })
    .input(HoldInput)
    .output(resultOf(z.null(), z.strictObject({ kind: z.enum(["already-held", "not-ahead"]) })))
    .mutation(({ ctx, input }) => holdDossier(ctx, input)),
  liftHold: procedure
    .meta({ action: "privacy.lift-hold", resource: "trajectory" })
    .input(LiftHoldInput)
    .output(resultOf(z.null(), z.strictObject({ kind: z.literal("not-held") })))
    .mutation(({ ctx, input }) => liftHold(ctx, input)),
  ask: procedure
    .meta({ action: "privacy.erase", resource: "trajectory" })
    .input(AskErasureInput)
    .output(resultOf(z.null(), z.strictObject({ kind: z.enum([...MAY_ERASE, "already-asked"]) })))
    .mutation(({ ctx, input }) => askErasure(ctx, input)),
  takeBack: procedure
    .meta({ action: "privacy.erase", resource: "trajectory" })
    .input(TakeBackErasureInput)
    .output(resultOf(z.null(), z.strictObject({ kind: z.literal("not-asked") })))
    .mutation(({ ctx, input }) => takeBackErasure(ctx, input)),
  agree: procedure
    .meta({ action: "privacy.erase", resource: "trajectory" })
    .input(AgreeErasureInput)
    .output(resultOf(z.strictObject({ certificate: z.int() }), AgreeRefusal))
    .mutation(({ ctx, input }) => agreeErasure(ctx, input)),
  certificates: procedure
    .meta({ action: "privacy.read-due", resource: "practice" })
    .output(Certificates)
    .query(({ ctx }) => listCertificates(ctx)),
  certificate: procedure
    .meta({ action: "privacy.read-due", resource: "practice" })
    .input(CertificateInput)
    .output(CertificateFile)
    .query(({ ctx, input }) => readCertificate(ctx, input)),
});
