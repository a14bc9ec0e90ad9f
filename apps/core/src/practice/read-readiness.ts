import { countWithoutSecondFactor, mailServerIsProven, practiceRepository, readinessRepository } from "@hervat/database/repositories";
import { ByHand, ReadinessItem, readinessOf } from "@hervat/domain/practice";
import { PlainDate } from "@hervat/domain/primitives";
import { z } from "zod";
import { keptBackups } from "../backup/backup-folder.ts";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { TEAM_ROLES } from "../team/list-team.ts";

export const ReadinessShown = z.strictObject({
  demo: z.boolean(),
  mayConfirm: z.boolean(),
  items: z.array(
    z.strictObject({
      item: ReadinessItem,
      done: z.boolean(),
      /** What a person says, and not Hervat; null for what it looked at itself. */
      byHand: ByHand.nullable(),
      confirmedOn: PlainDate.nullable(),
    }),
  ),
  withoutSecondFactor: z.int(),
  lastBackupAt: z.date().nullable(),
});
export type ReadinessShown = z.infer<typeof ReadinessShown>;

/** Whether this practice may begin with real clients: what Hervat sees for itself, and what somebody said. */
export async function readReadiness(ctx: ServiceContext): Promise<ReadinessShown> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("readiness.read", { kind: "practice", practiceId });
  const { database, installation } = ctx.service;
  const [newest] = await keptBackups(installation.dataFolder);
  const lastBackupAt = newest?.madeAt ?? null;
  const withoutSecondFactor = await database.transactAs("auth", { tenant: practiceId }, (tx) =>
    countWithoutSecondFactor(tx, practiceId, TEAM_ROLES),
  );
  return ctx.inTransaction(async (tx) => {
    const practice = await practiceRepository(tx, practiceId).find();
    if (practice === undefined) throw new NotFoundError("practice");
    const { profile, demo } = practice.value;
    const mail = await mailServerIsProven(tx, practiceId);
    const confirmed = await readinessRepository(tx, practiceId).confirmed();
    const facts = { https: installation.https, mail, lastBackupAt, withoutSecondFactor, profile, confirmed };
    const items = readinessOf(facts, ctx.now(), ctx.today()).map((one) => ({ ...one, byHand: ByHand.safeParse(one.item).data ?? null }));
    const mayConfirm = ctx.may("readiness.confirm", { kind: "practice", practiceId });
    return { demo, mayConfirm, items, withoutSecondFactor, lastBackupAt };
  });
}
