import { clientIntakeRepository } from "@hervat/database/repositories";
import { newestIntake } from "@hervat/domain/intake";
import { ok, type Result, refuse } from "@hervat/domain/primitives";
import { writeAudit } from "../audit/write-audit.ts";
import type { ServiceContext } from "../service-context.ts";
import { openCase } from "../trajectory/open-case.ts";
import type { CaseInput } from "../trajectory/read-trajectory.ts";

export type OpenPreparationRefusal = { readonly kind: "completed" };

/** Puts the intake before the client, to prepare at home what she wants to: it stands on her first page from now on. */
export function openPreparation(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<Result<null, OpenPreparationRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "intake.write", trajectoryId);
    const intakes = clientIntakeRepository(tx, await opened.sealer());
    const intake = await intakes.find(trajectoryId);
    if (intake?.completed != null) return refuse({ kind: "completed" });
    await intakes.begin(trajectoryId, newestIntake("client-intake").version);
    await intakes.openPreparation(trajectoryId, ctx.today());
    await writeAudit(tx, ctx, { action: "intake.preparation-opened" });
    return ok(null);
  });
}
