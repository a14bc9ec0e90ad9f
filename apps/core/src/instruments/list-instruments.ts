import { questionnaireRepository } from "@hervat/database/repositories";
import { LocalText } from "@hervat/domain/programme";
import { QuestionnaireKey } from "@hervat/domain/questionnaires";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { InstrumentShown, shownOf } from "./instrument-shown.ts";

export const InstrumentsShown = z.strictObject({
  instruments: z.array(InstrumentShown),
  may: z.strictObject({ change: z.boolean() }),
});
export type InstrumentsShown = z.infer<typeof InstrumentsShown>;

/** The questionnaires of the practice, version by version: those that ship and those it brought. */
export function listInstruments(ctx: ServiceContext): Promise<InstrumentsShown> {
  const practiceId = practiceOf(ctx);
  const resource = { kind: "practice", practiceId } as const;
  ctx.authorise("instrument.read", resource);
  return ctx.inTransaction(async (tx) => ({
    instruments: shownOf(await questionnaireRepository(tx, practiceId).everyOwn()),
    may: { change: ctx.may("instrument.save", resource) },
  }));
}

export const InstrumentChoice = z.strictObject({ key: QuestionnaireKey, names: LocalText });
export type InstrumentChoice = z.infer<typeof InstrumentChoice>;

/** What can be asked from now on, by name. */
export function listOffered(ctx: ServiceContext): Promise<InstrumentChoice[]> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("instrument.read", { kind: "practice", practiceId });
  return ctx.inTransaction(async (tx) => {
    const offered = await questionnaireRepository(tx, practiceId).offered();
    return offered.map(({ key, names }) => ({ key, names }));
  });
}
