import type { Db } from "@hervat/database";
import { pluginStepRepository, StaleSaveError } from "@hervat/database/repositories";
import { joinEmployersOfPlugin, pluginUse } from "@hervat/domain/plugins";
import type { EmployerId, MembershipId } from "@hervat/domain/primitives";
import { ReportKindKey } from "@hervat/domain/reports";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";

/** What one employer has of its own goes along to the one it becomes part of, as steps in the history. @throws StaleSaveError */
export async function joinEmployersOfPlugins(
  tx: Db,
  ctx: ServiceContext,
  { kept, gone, by }: { readonly kept: EmployerId; readonly gone: EmployerId; readonly by: MembershipId },
): Promise<void> {
  const steps = pluginStepRepository(tx, practiceOf(ctx));
  for (const kind of ReportKindKey.options) {
    const taken = await steps.ofKind(kind);
    let number = taken.at(-1)?.number ?? 0;
    for (const step of joinEmployersOfPlugin(pluginUse(taken.map((one) => one.step)), kept, gone)) {
      number += 1;
      if (!(await steps.add({ kind, number, step, at: ctx.now(), by }))) throw new StaleSaveError("plugin", kind);
    }
  }
}
