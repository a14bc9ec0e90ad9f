import type { OwnQuestionnaire } from "@hervat/database/repositories";
import { QuestionnaireId } from "@hervat/domain/primitives";
import { QuestionnaireDefinition, SHIPPED_QUESTIONNAIRES } from "@hervat/domain/questionnaires";
import { z } from "zod";

/** One version of a questionnaire: what it asks, and whether it is asked from now on. */
export const InstrumentShown = z.strictObject({
  definition: QuestionnaireDefinition,
  /** Null for what ships with Hervat. */
  brought: z.strictObject({ id: QuestionnaireId, at: z.date(), stoppedAt: z.date().nullable() }).nullable(),
  /** Whether a later version took its place. */
  replaced: z.boolean(),
});
export type InstrumentShown = z.infer<typeof InstrumentShown>;

/** Every version there is, what ships first, and of each the newest first. */
export function shownOf(own: readonly OwnQuestionnaire[]): InstrumentShown[] {
  const every = [
    ...SHIPPED_QUESTIONNAIRES.map((definition) => ({ definition, brought: null })),
    ...own.map(({ id, definition, broughtAt, stoppedAt }) => ({ definition, brought: { id, at: broughtAt, stoppedAt } })),
  ];
  const groups = Map.groupBy(every, ({ definition }) => definition.key);
  return [...groups.values()].flatMap((versions) =>
    versions.toSorted((one, other) => other.definition.version - one.definition.version).map((one, at) => ({ ...one, replaced: at > 0 })),
  );
}
