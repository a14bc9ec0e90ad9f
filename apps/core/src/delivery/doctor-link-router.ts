import { z } from "zod";
import { resultOf } from "../result-schema.ts";
import { procedure, router } from "../trpc.ts";
import { AdviseInput, AskCoachInput, acknowledge, advise, askCoach } from "./doctor-answers.ts";
import { DoctorDocuments, listDoctorDocuments } from "./doctor-documents.ts";
import { DoctorPage, openDoctorPage } from "./doctor-page.ts";
import { Entered, EnterInput, EnterKnownInput, enterDelivery, enterKnownDevice, textCode } from "./enter-delivery.ts";
import { Knocked, knock } from "./knock.ts";

const TooMany = z.strictObject({ kind: z.literal("too-many-tries"), retryAfterSeconds: z.number() });
const NotAnyMore = z.strictObject({ kind: z.literal("not-any-more") });
const NoFile = z.strictObject({ kind: z.enum(["empty", "too-large", "type-unknown", "save-as-pdf"]) });

/** What a bedrijfsarts does with the link in his mail: knock, give the code, read what is there, answer. */
export const doctorLinkRouter = router({
  knock: procedure
    .meta({ action: "delivery.knock", resource: "installation" })
    .output(Knocked)
    .query(({ ctx }) => knock(ctx)),
  enter: procedure
    .meta({ action: "delivery.enter", resource: "trajectory" })
    .input(EnterInput)
    .output(resultOf(Entered, z.strictObject({ kind: z.enum(["wrong-code", "no-code"]) })))
    .mutation(({ ctx, input }) => enterDelivery(ctx, input)),
  enterKnown: procedure
    .meta({ action: "delivery.enter", resource: "trajectory" })
    .input(EnterKnownInput)
    .output(resultOf(Entered, z.strictObject({ kind: z.literal("unknown-device") })))
    .mutation(({ ctx, input }) => enterKnownDevice(ctx, input)),
  textCode: procedure
    .meta({ action: "delivery.enter", resource: "trajectory" })
    .output(resultOf(z.null(), z.union([TooMany, z.strictObject({ kind: z.enum(["not-by-sms", "no-number"]) })])))
    .mutation(({ ctx }) => textCode(ctx)),
  page: procedure
    .meta({ action: "delivery.open", resource: "trajectory" })
    .output(DoctorPage)
    .query(({ ctx }) => openDoctorPage(ctx)),
  documents: procedure
    .meta({ action: "delivery.list", resource: "trajectory" })
    .output(DoctorDocuments)
    .query(({ ctx }) => listDoctorDocuments(ctx)),
  acknowledge: procedure
    .meta({ action: "delivery.acknowledge", resource: "trajectory" })
    .output(z.strictObject({ ok: z.literal(true), value: z.null() }))
    .mutation(({ ctx }) => acknowledge(ctx)),
  ask: procedure
    .meta({ action: "delivery.ask", resource: "trajectory" })
    .input(AskCoachInput)
    .output(resultOf(z.null(), z.union([TooMany, NotAnyMore])))
    .mutation(({ ctx, input }) => askCoach(ctx, input)),
  advise: procedure
    .meta({ action: "delivery.advise", resource: "trajectory" })
    .input(AdviseInput)
    .output(resultOf(z.null(), z.union([TooMany, NotAnyMore, NoFile])))
    .mutation(({ ctx, input }) => advise(ctx, input)),
});
