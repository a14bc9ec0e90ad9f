import { answeredWithCommit, type Db } from "@hervat/database";
import { auditRepository } from "@hervat/database/repositories";
import type { TrajectoryId } from "@hervat/domain/primitives";
import { holdAllBases } from "../privacy/hold-basis.ts";
import type { ServiceContext } from "../service-context.ts";

export interface AuditEntry {
  /** `<concept>.<what-happened>`; without it the action of the procedure. Holds no text about health. */
  readonly action?: `${string}.${string}`;
  readonly outcome?: "done" | "refused" | "failed";
  /** The cases it was about; without it those that were authorised in this call. */
  readonly trajectories?: readonly TrajectoryId[];
  /** Which groups of fields were read or written: `notes`, `consent`. */
  readonly fields?: readonly string[];
  /** Words and counts; never a value about health, never a name. */
  readonly details?: Readonly<Record<string, string | number | boolean>>;
  /** Why, where a reason was asked. */
  readonly purpose?: string;
}

const written = new WeakSet<Db>();

/** Whether this transaction already left its row. */
export function hasAuditRow(tx: Db): boolean {
  return written.has(tx);
}

/**
 * Leaves the audit row of this call: the last statement of its transaction, because it holds the practice's chain until commit.
 *
 * @throws Error when the transaction left one before: one call, one row.
 */
export async function writeAudit(tx: Db, ctx: ServiceContext, entry: AuditEntry): Promise<void> {
  const { actor } = ctx;
  const action = entry.action ?? ctx.action;
  if (!("practiceId" in actor) || actor.practiceId === null) throw new Error("an audit row belongs to a practice");
  if (action === undefined) throw new Error("an audit row names its action");
  if (written.has(tx)) throw new Error(`a second audit row in one transaction: ${action}`);
  if (entry.outcome === undefined || entry.outcome === "done") await holdAllBases(tx, ctx);
  written.add(tx);
  const trajectories = new Set(entry.trajectories ?? ctx.seen);
  const added = auditRepository(tx, actor.practiceId).append(
    {
      at: ctx.now(),
      action,
      outcome: entry.outcome ?? "done",
      actorKind: actor.kind,
      personId: "personId" in actor ? actor.personId : null,
      membershipId: "membershipId" in actor ? actor.membershipId : null,
      onBehalfOf: ctx.onBehalfOf ?? null,
      door: ctx.from.door,
      address: ctx.from.address,
      osUser: actor.kind === "console" ? actor.osUser : null,
      purpose: entry.purpose ?? null,
      requestId: ctx.requestId,
      details: entry.details ?? {},
    },
    [...trajectories].map((trajectoryId) => ({ trajectoryId, fields: entry.fields ?? [] })),
  );
  answeredWithCommit(tx, added);
}
