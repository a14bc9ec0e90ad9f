import { DatabaseFault } from "@hervat/database";
import { StaleSaveError } from "@hervat/database/repositories";
import { NotFoundError } from "./errors.ts";

/** A row that is named is not there. */
const NAMES_NOTHING = "23503";
/** Another call, at the same time, wrote the same thing, or stood in the way of this one. */
const CAME_SECOND: readonly string[] = ["23505", "23P01", "40001", "40P01"];

/**
 * What the database refused, in the words of the service, where that is about somebody else's rows and not about our statement.
 * A verb that can say more about it looks first.
 */
export function refusalOfFault(fault: unknown): unknown {
  if (!(fault instanceof DatabaseFault)) return fault;
  if (fault.code === NAMES_NOTHING) return new NotFoundError(fault.constraint ?? "row");
  if (CAME_SECOND.includes(fault.code)) return new StaleSaveError(fault.constraint ?? "row", fault.table ?? "");
  return fault;
}
