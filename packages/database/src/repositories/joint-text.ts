import type { ContactId, MembershipId, PlainDate, PracticeId, ReportId, TrajectoryId } from "@hervat/domain/primitives";
import { JointTextContent, type ManagerConfirmation, type VersionHash } from "@hervat/domain/reports";
import { and, desc, eq, isNull } from "drizzle-orm";
import { v7 } from "uuid";
import type { z } from "zod";
import { jointTexts } from "../schema/joint-text.ts";
import type { Db } from "../tenancy/db.ts";
import { assertSaved } from "./stored.ts";

/** The joint text as it lies before the manager. */
export interface JointText {
  readonly trajectoryId: TrajectoryId;
  readonly reportId: ReportId;
  readonly versionHash: VersionHash;
  readonly contactId: ContactId;
  readonly content: z.input<typeof JointTextContent>;
  readonly putOn: PlainDate;
}

/** One that was put before him, with what he said of it until now. */
export interface StoredJointText extends JointText {
  readonly content: JointTextContent;
  readonly version: number;
  readonly answer: ManagerConfirmation["answer"] | null;
  readonly part: ManagerConfirmation["part"];
  readonly note: string | null;
  readonly answeredOn: PlainDate | null;
  readonly leftAt: Date | null;
}

type Row = typeof jointTexts.$inferSelect;

/** What the manager said, where he said it. */
export function toConfirmation({
  versionHash,
  contactId,
  answer,
  part,
  note,
  how,
  answeredOn,
}: ConfirmationRow): ManagerConfirmation | null {
  if (answer === null || how === null || answeredOn === null) return null;
  return { versionHash, contactId, answer, part, note, how, answeredOn };
}

/** The columns of a confirmation, for who reads a report with it. */
export const confirmationColumns = {
  versionHash: jointTexts.versionHash,
  contactId: jointTexts.contactId,
  answer: jointTexts.answer,
  part: jointTexts.part,
  note: jointTexts.note,
  how: jointTexts.how,
  answeredOn: jointTexts.answeredOn,
};
export type ConfirmationRow = Pick<Row, keyof typeof confirmationColumns>;

/** The joint text of an evaluation on its way: put before the manager after the client's yes, answered by him. Work only. */
export function jointTextRepository(db: Db, tenant: PracticeId) {
  const own = eq(jointTexts.tenantId, tenant);
  const toStored = ({ content, ...row }: Row): StoredJointText => ({ ...row, content: JointTextContent.parse(content) });

  return {
    async find(reportId: ReportId): Promise<StoredJointText | undefined> {
      const [row] = await db
        .select()
        .from(jointTexts)
        .where(and(own, eq(jointTexts.reportId, reportId)));
      return row && toStored(row);
    },

    /** The one that lies before somebody in this case and did not leave yet; of two evaluations the last that was laid there. */
    async lying(trajectoryId: TrajectoryId): Promise<StoredJointText | undefined> {
      const [row] = await db
        .select()
        .from(jointTexts)
        .where(and(own, eq(jointTexts.trajectoryId, trajectoryId), isNull(jointTexts.leftAt)))
        .orderBy(desc(jointTexts.putOn), desc(jointTexts.id))
        .limit(1);
      return row && toStored(row);
    },

    /** Lays it before him, in the place of an earlier text: what was said of that one goes. */
    async put({ trajectoryId, reportId, ...text }: JointText): Promise<void> {
      const unanswered = { answer: null, part: null, note: null, how: null, answeredOn: null, answeredBy: null, leftAt: null };
      const [known] = await db
        .select({ version: jointTexts.version })
        .from(jointTexts)
        .where(and(own, eq(jointTexts.reportId, reportId)));
      const columns = { ...text, ...unanswered, version: (known?.version ?? 0) + 1 };
      await db
        .insert(jointTexts)
        .values({ tenantId: tenant, id: v7(), trajectoryId, reportId, ...columns })
        .onConflictDoUpdate({ target: [jointTexts.tenantId, jointTexts.reportId], set: columns });
    },

    /** @throws StaleSaveError when another text lies there by now, or when it left */
    async answer(
      { reportId, version }: Pick<StoredJointText, "reportId" | "version">,
      { answer, part, note, how, answeredOn }: ManagerConfirmation,
      answeredBy: MembershipId,
    ): Promise<void> {
      const saved = await db
        .update(jointTexts)
        .set({ answer, part, note, how, answeredOn, answeredBy, version: version + 1 })
        .where(and(own, eq(jointTexts.reportId, reportId), eq(jointTexts.version, version), isNull(jointTexts.leftAt)))
        .returning({ id: jointTexts.id });
      assertSaved(saved, "joint-text", reportId);
    },

    /** It leaves on his yes: from now on that stands. @throws StaleSaveError when he said otherwise since */
    async leave(reportId: ReportId, versionHash: VersionHash, leftAt: Date): Promise<void> {
      const saved = await db
        .update(jointTexts)
        .set({ leftAt })
        .where(
          and(
            own,
            eq(jointTexts.reportId, reportId),
            eq(jointTexts.versionHash, versionHash),
            eq(jointTexts.answer, "agrees"),
            isNull(jointTexts.leftAt),
          ),
        )
        .returning({ id: jointTexts.id });
      assertSaved(saved, "joint-text", reportId);
    },

    /** It was taken back, or a new text is made: nobody reads it any more. */
    async remove(reportId: ReportId): Promise<void> {
      await db.delete(jointTexts).where(and(own, eq(jointTexts.reportId, reportId)));
    },
  };
}
