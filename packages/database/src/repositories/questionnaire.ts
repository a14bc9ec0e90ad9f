import type { MembershipId, PracticeId } from "@hervat/domain/primitives";
import { QuestionnaireId } from "@hervat/domain/primitives";
import {
  newestOfKeys,
  newestQuestionnaires,
  QuestionnaireDefinition,
  type QuestionnaireRef,
  shippedQuestionnaire,
} from "@hervat/domain/questionnaires";
import { and, asc, eq, or } from "drizzle-orm";
import { questionnaires } from "../schema/questionnaire.ts";
import type { Db } from "../tenancy/db.ts";
import { MOST_ROWS } from "./stored.ts";

/** One version of a questionnaire that the practice brought itself. */
export interface OwnQuestionnaire {
  readonly id: QuestionnaireId;
  readonly definition: QuestionnaireDefinition;
  readonly broughtAt: Date;
  readonly stoppedAt: Date | null;
}

export type DefinitionOf = (ref: QuestionnaireRef) => QuestionnaireDefinition;

type Words = Pick<typeof questionnaires.$inferSelect, "key" | "number" | "content">;

const toDefinition = ({ key, number, content }: Words): QuestionnaireDefinition =>
  QuestionnaireDefinition.parse({ ...Object(content), key, version: number });

function toOwn({ id, broughtAt, stoppedAt, ...words }: typeof questionnaires.$inferSelect): OwnQuestionnaire {
  return { id: QuestionnaireId.parse(id), definition: toDefinition(words), broughtAt, stoppedAt };
}

/** The questionnaires of a practice: those that ship and those it brought itself. No other place reads either. */
export function questionnaireRepository(db: Db, tenant: PracticeId) {
  const own = eq(questionnaires.tenantId, tenant);

  async function everyOwn(): Promise<OwnQuestionnaire[]> {
    const rows = await db
      .select()
      .from(questionnaires)
      .where(own)
      .orderBy(asc(questionnaires.key), asc(questionnaires.number))
      .limit(MOST_ROWS);
    return rows.map(toOwn);
  }

  return {
    /** The versions in which these were asked. @throws when one of them is not there: what was asked is never taken away */
    async definitionsOf(refs: readonly QuestionnaireRef[]): Promise<DefinitionOf> {
      const brought = refs.filter((ref) => shippedQuestionnaire(ref) === undefined);
      const asked = brought.map(({ key, version }) => and(eq(questionnaires.key, key), eq(questionnaires.number, version)));
      const rows =
        asked.length === 0
          ? []
          : await db
              .select({ key: questionnaires.key, number: questionnaires.number, content: questionnaires.content })
              .from(questionnaires)
              .where(and(own, or(...asked)))
              .limit(MOST_ROWS);
      const found = new Map(rows.map((row) => [`${row.key} ${row.number}`, toDefinition(row)]));
      return (ref) => {
        const definition = shippedQuestionnaire(ref) ?? found.get(`${ref.key} ${ref.version}`);
        if (definition === undefined) throw new Error(`no questionnaire ${ref.key} of version ${ref.version}`);
        return definition;
      };
    },

    /** What can be asked from now on: of each the newest version, unless the practice stopped with it. */
    async offered(): Promise<readonly QuestionnaireDefinition[]> {
      const brought = await everyOwn();
      const stopped = new Set(brought.flatMap(({ definition, stoppedAt }) => (stoppedAt === null ? [] : [definition])));
      const newest = newestOfKeys(brought.map(({ definition }) => definition));
      return [...newestQuestionnaires(), ...newest.filter((definition) => !stopped.has(definition))];
    },

    /** Every version that the practice brought, by questionnaire and version. */
    everyOwn,

    async find(id: QuestionnaireId): Promise<OwnQuestionnaire | undefined> {
      const [row] = await db
        .select()
        .from(questionnaires)
        .where(and(own, eq(questionnaires.id, id)));
      return row && toOwn(row);
    },

    /** @throws a refusal of `questionnaire_number` where a colleague was first */
    async add(id: QuestionnaireId, definition: QuestionnaireDefinition, { by, at }: { by: MembershipId | null; at: Date }): Promise<void> {
      const { key, version: number, ...content } = definition;
      await db.insert(questionnaires).values({ tenantId: tenant, id, key, number, content, broughtAt: at, broughtBy: by });
    },

    /** From now on it is offered no more. */
    async stop(id: QuestionnaireId, { by, at }: { by: MembershipId | null; at: Date }): Promise<void> {
      await db
        .update(questionnaires)
        .set({ stoppedAt: at, stoppedBy: by })
        .where(and(own, eq(questionnaires.id, id)));
    },

    /** It is offered again. */
    async offer(id: QuestionnaireId): Promise<void> {
      await db
        .update(questionnaires)
        .set({ stoppedAt: null, stoppedBy: null })
        .where(and(own, eq(questionnaires.id, id)));
    },
  };
}
