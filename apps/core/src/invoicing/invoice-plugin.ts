import type { Db } from "@hervat/database";
import type { PracticeId, Result, TrajectoryId } from "@hervat/domain/primitives";
import { type ChosenPlugin, chosenPlugin } from "../plugins/find-plugin.ts";
import type { ShelfRefusal } from "../plugins/plugin-shelf.ts";
import type { ServiceContext } from "../service-context.ts";
import { readRelation } from "../trajectory/read-relations.ts";

/** What makes an invoice of this case today; one over several cases is in nobody's pilot. */
export async function invoicePlugin(
  { service: { plugins } }: Pick<ServiceContext, "service">,
  tx: Db,
  practiceId: PracticeId,
  trajectoryId: TrajectoryId | null,
): Promise<Result<ChosenPlugin, ShelfRefusal>> {
  const cases = trajectoryId === null ? [] : [await readRelation(tx, practiceId, trajectoryId)];
  return chosenPlugin({ tx, practiceId, plugins }, "invoice", cases);
}
