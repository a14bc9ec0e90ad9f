import type { MembershipId, PlainDate, PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import type { ManagerForm } from "@hervat/domain/resumption";
import { and, asc, eq, isNull } from "drizzle-orm";
import { v7 } from "uuid";
import { managerForms } from "../schema/manager-side.ts";
import type { Db } from "../tenancy/db.ts";

/** Forms for the manager: asked by the coach, filled in at the manager's own door. */
export function managerFormRepository(db: Db, tenant: PracticeId) {
  const of = (trajectoryId: TrajectoryId) => and(eq(managerForms.tenantId, tenant), eq(managerForms.trajectoryId, trajectoryId));
  return {
    /** Those that wait for an answer. */
    async waiting(trajectoryId: TrajectoryId): Promise<ManagerForm[]> {
      const rows = await db
        .select({ form: managerForms.form })
        .from(managerForms)
        .where(and(of(trajectoryId), isNull(managerForms.filledInAt)))
        .orderBy(asc(managerForms.askedOn));
      return rows.map(({ form }) => form);
    },

    async ask(trajectoryId: TrajectoryId, form: ManagerForm, askedOn: PlainDate): Promise<void> {
      await db.insert(managerForms).values({ tenantId: tenant, id: v7(), trajectoryId, form, askedOn });
    },

    /** `content` was parsed by the form's own schema. */
    async fillIn(
      trajectoryId: TrajectoryId,
      form: ManagerForm,
      content: unknown,
      { by, at }: { by: MembershipId; at: Date },
    ): Promise<void> {
      await db
        .update(managerForms)
        .set({ content, filledInBy: by, filledInAt: at })
        .where(and(of(trajectoryId), eq(managerForms.form, form), isNull(managerForms.filledInAt)));
    },

    /** What he filled in, the newest; undefined when he did not yet. */
    async answer(trajectoryId: TrajectoryId, form: ManagerForm): Promise<unknown> {
      const rows = await db
        .select({ content: managerForms.content, filledInAt: managerForms.filledInAt })
        .from(managerForms)
        .where(and(of(trajectoryId), eq(managerForms.form, form)));
      return rows.filter(({ filledInAt }) => filledInAt !== null).at(-1)?.content;
    },
  };
}
