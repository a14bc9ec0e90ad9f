import { BreachLetter } from "@hervat/database/repositories";
import { z } from "zod";
import { resultOf } from "../result-schema.ts";
import { procedure, router } from "../trpc.ts";
import {
  AmendBreachInput,
  amendBreach,
  ClientsInput,
  CloseBreachInput,
  closeBreach,
  DecideBreachInput,
  decideBreach,
  decideClients,
  HandleRefused,
  NotifiedInput,
  recordNotified,
} from "./handle-breach.ts";
import { BreachInput, BreachShown, listBreaches, readBreach } from "./read-breaches.ts";
import { LetterInput, LetterShown, readLetter } from "./read-letter.ts";
import { BreachReported, FactsRefused, listNameable, NameableCase, ReportBreachInput, reportBreach } from "./report-breach.ts";
import { LettersRefused, LettersSent, PreviewLetterInput, previewLetter, SendLettersInput, sendLetters } from "./tell-clients.ts";
import { readWhoSaw, WhoSaw } from "./who-saw.ts";

const Handled = resultOf(z.null(), HandleRefused);

/** What went wrong with data: said by anyone of the practice, handled by who keeps the register. */
export const breachRouter = router({
  nameable: procedure
    .meta({ action: "breach.report", resource: "practice" })
    .output(z.array(NameableCase))
    .query(({ ctx }) => listNameable(ctx)),
  report: procedure
    .meta({ action: "breach.report", resource: "practice" })
    .input(ReportBreachInput)
    .output(resultOf(BreachReported, FactsRefused))
    .mutation(({ ctx, input }) => reportBreach(ctx, input)),
  list: procedure
    .meta({ action: "breach.read", resource: "practice" })
    .output(z.array(BreachShown))
    .query(({ ctx }) => listBreaches(ctx)),
  read: procedure
    .meta({ action: "breach.read", resource: "practice" })
    .input(BreachInput)
    .output(BreachShown)
    .query(({ ctx, input }) => readBreach(ctx, input)),
  whoSaw: procedure
    .meta({ action: "breach.read", resource: "practice" })
    .input(BreachInput)
    .output(WhoSaw)
    .query(({ ctx, input }) => readWhoSaw(ctx, input)),
  amend: procedure
    .meta({ action: "breach.handle", resource: "practice" })
    .input(AmendBreachInput)
    .output(Handled)
    .mutation(({ ctx, input }) => amendBreach(ctx, input)),
  decide: procedure
    .meta({ action: "breach.handle", resource: "practice" })
    .input(DecideBreachInput)
    .output(Handled)
    .mutation(({ ctx, input }) => decideBreach(ctx, input)),
  notified: procedure
    .meta({ action: "breach.handle", resource: "practice" })
    .input(NotifiedInput)
    .output(Handled)
    .mutation(({ ctx, input }) => recordNotified(ctx, input)),
  clients: procedure
    .meta({ action: "breach.handle", resource: "practice" })
    .input(ClientsInput)
    .output(Handled)
    .mutation(({ ctx, input }) => decideClients(ctx, input)),
  letter: procedure
    .meta({ action: "breach.handle", resource: "practice" })
    .input(PreviewLetterInput)
    .output(BreachLetter)
    .mutation(({ ctx, input }) => previewLetter(ctx, input)),
  sentLetter: procedure
    .meta({ action: "breach.read", resource: "practice" })
    .input(LetterInput)
    .output(LetterShown)
    .query(({ ctx, input }) => readLetter(ctx, input)),
  sendLetters: procedure
    .meta({ action: "breach.handle", resource: "practice" })
    .input(SendLettersInput)
    .output(resultOf(LettersSent, LettersRefused))
    .mutation(({ ctx, input }) => sendLetters(ctx, input)),
  close: procedure
    .meta({ action: "breach.handle", resource: "practice" })
    .input(CloseBreachInput)
    .output(Handled)
    .mutation(({ ctx, input }) => closeBreach(ctx, input)),
});
