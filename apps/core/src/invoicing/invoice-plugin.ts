import type { Db } from "@hervat/database";
import type { Invoice } from "@hervat/domain/invoicing";
import type { PracticeId, Result } from "@hervat/domain/primitives";
import { type ChosenPlugin, chosenPlugin } from "../plugins/find-plugin.ts";
import type { ShelfRefusal } from "../plugins/plugin-shelf.ts";
import type { ServiceContext } from "../service-context.ts";
import { readRelation } from "../trajectory/read-relations.ts";

/** What makes this invoice today: one over several cases is in nobody's pilot, and each is of the employer who pays it. */
export async function invoicePlugin(
  { service: { plugins } }: Pick<ServiceContext, "service">,
  tx: Db,
  practiceId: PracticeId,
  { trajectoryId, employerId }: Pick<Invoice, "trajectoryId" | "employerId">,
): Promise<Result<ChosenPlugin, ShelfRefusal>> {
  const cases = trajectoryId === null ? [] : [await readRelation(tx, practiceId, trajectoryId)];
  return chosenPlugin({ tx, practiceId, plugins }, "invoice", cases, employerId);
}
