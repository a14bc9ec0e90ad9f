import {
  consentRepository,
  membershipRepository,
  quietClosingRepository,
  sessionRepository,
  trajectoryRepository,
} from "@hervat/database/repositories";
import { mayUndoQuiet, type UndoQuietRefusal } from "@hervat/domain/closing";
import { ok, type Result } from "@hervat/domain/primitives";
import { writeAudit } from "../audit/write-audit.ts";
import type { ServiceContext } from "../service-context.ts";
import { membershipOf, openCase } from "../trajectory/open-case.ts";
import type { CaseInput } from "../trajectory/read-trajectory.ts";
import { fromText } from "./quiet-before.ts";

/** It was a mistake: the case, its planned talks, its consents and who could sign in are as they were. What was taken back of reports, links and invitations stays so. */
export function undoQuietClosing(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<Result<null, UndoQuietRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "trajectory.undo-quiet-closing", trajectoryId);
    const { practiceId, stored } = opened;
    const sealer = await opened.sealer();
    const quiet = quietClosingRepository(tx, sealer);
    const closing = await quiet.latest(trajectoryId);
    const allowed = mayUndoQuiet(closing, ctx.now());
    if (!allowed.ok || closing === undefined) return allowed;

    const before = fromText(closing.before);
    await trajectoryRepository(tx, practiceId).save({ ...stored, value: before.trajectory });
    const sessions = sessionRepository(tx, practiceId);
    for (const session of before.sessions) {
      const known = await sessions.find(session.id);
      if (known !== undefined) await sessions.save({ ...known, value: session });
    }
    const consents = consentRepository(tx, sealer);
    for (const consent of before.consents) await consents.save(consent, ctx.now());
    for (const membership of before.memberships) await membershipRepository(tx, practiceId).reopen(membership, closing.closedAt);
    await quiet.markUndone(closing.id, { by: membershipOf(ctx), at: ctx.now() });
    await writeAudit(tx, ctx, { action: "trajectory.quiet-closing-undone" });
    return ok(null);
  });
}
