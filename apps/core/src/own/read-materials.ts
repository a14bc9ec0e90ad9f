import { phaseRepository, recoveryCourseRepository } from "@hervat/database/repositories";
import { PlainDate } from "@hervat/domain/primitives";
import { exercisesOf, LocalText, StageKey } from "@hervat/domain/programme";
import { phasePosition } from "@hervat/domain/trajectory";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import type { CaseInput } from "../trajectory/read-trajectory.ts";
import { openOwnCase } from "./open-own-case.ts";

const Text = z.strictObject({ key: StageKey, kind: z.enum(["exercise", "reading"]), names: LocalText, text: LocalText });

export const OwnMaterials = z.strictObject({
  programme: LocalText,
  /** Her steps, in order; null for a programme without. */
  phases: z.array(z.strictObject({ key: StageKey, names: LocalText, aim: LocalText, current: z.boolean() })).nullable(),
  /** What her coach gave her, the newest first. */
  given: z.array(Text.extend({ givenOn: PlainDate })),
  /** To read where she is now, given or not. */
  reading: z.array(Text),
});
export type OwnMaterials = z.infer<typeof OwnMaterials>;

/** What there is for her to read and do: given by her coach, and to read in the step where she is. */
export function readOwnMaterials(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<OwnMaterials> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openOwnCase(tx, ctx, "own.read-materials", trajectoryId);
    const { programme } = opened;
    const sealer = await opened.sealer();
    const texts = exercisesOf(programme);
    const byKey = new Map(texts.map((one) => [one.key, one]));
    const given = await recoveryCourseRepository(tx, sealer).exercises(trajectoryId);
    const place = phasePosition(programme, await phaseRepository(tx, sealer).find(trajectoryId));
    const current = place?.phase.key ?? null;
    const had = new Set(given.map(({ exercise }) => exercise));
    const fits = (stages: readonly StageKey[]) => stages.length === 0 || current === null || stages.includes(current);
    const structure = programme.structure;
    return {
      programme: programme.names,
      phases:
        structure.kind === "phases"
          ? structure.phases
              .filter(({ optional, key }) => !optional || key === current)
              .map(({ key, names, aim }) => ({ key, names, aim, current: key === current }))
          : null,
      given: given.toReversed().flatMap(({ exercise, givenOn }) => {
        const text = byKey.get(exercise);
        return text === undefined ? [] : [{ key: text.key, kind: text.kind, names: text.names, text: text.text, givenOn }];
      }),
      reading: texts
        .filter(({ kind, key, stages }) => kind === "reading" && !had.has(key) && fits(stages))
        .map(({ key, kind, names, text }) => ({ key, kind, names, text })),
    };
  });
}
