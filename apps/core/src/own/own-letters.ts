import { BreachLetter, readBreachLetters } from "@hervat/database/repositories";
import { DataBreachId, PlainDate } from "@hervat/domain/primitives";
import { z } from "zod";
import { dayInAmsterdam } from "../clock.ts";
import type { ServiceContext } from "../service-context.ts";
import type { CaseInput } from "../trajectory/read-trajectory.ts";
import { openOwnCase } from "./open-own-case.ts";

export const OwnLetters = z.array(z.strictObject({ id: DataBreachId, sentOn: PlainDate, letter: BreachLetter }));
export type OwnLetters = z.infer<typeof OwnLetters>;

/** What the practice wrote her when something went wrong with her data: the newest first. */
export function readOwnLetters(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<OwnLetters> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openOwnCase(tx, ctx, "own.read-letters", trajectoryId);
    const letters = await readBreachLetters(tx, await opened.sealer(), trajectoryId);
    return letters.map(({ id, toldAt, letter }) => ({ id, sentOn: dayInAmsterdam(toldAt), letter }));
  });
}
