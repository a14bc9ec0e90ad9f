import type { TakenItem } from "@hervat/database/repositories";
import { BatchItemId, PracticeId } from "@hervat/domain/primitives";
import { inLanes } from "../queue/in-lanes.ts";
import type { JobOutcome, JobTarget } from "../queue/open-queue.ts";
import { TryLaterError } from "../queue/try-later.ts";
import type { Service, ServiceContext } from "../service-context.ts";
import { endItems, type MadeWork } from "./end-items.ts";
import { giveUp } from "./give-up.ts";
import { inGroups } from "./in-groups.ts";
import { keepHold } from "./keep-hold.ts";
import { makeDocument } from "./make-document.ts";
import { mayPass } from "./may-pass.ts";
import { type TakenTogether, takeItems } from "./take-items.ts";
import { countTrouble } from "./troubles.ts";

/** So many documents end in one transaction, and the first of them waits no longer than this, in ms: a screen shows them come in. */
const ENDED_TOGETHER = 16;
const WAITS_MOST = 400;

/**
 * Makes the documents of some items. Taking, reading and ending are done for many at once, because each costs a transaction;
 * the items stay their own: one that cannot be made, or that another worker has, leaves the others as they are.
 *
 * @returns per target whether its item has ended, or is to be offered again
 */
export async function renderItems(service: Service, targets: readonly JobTarget[], inHand: number): Promise<readonly JobOutcome[]> {
  const later = new Set<string>();
  for (const [tenant, ofPractice] of Map.groupBy(targets, (target) => target.tenant)) {
    const ids = ofPractice.map(({ id }) => BatchItemId.parse(id));
    for (const id of await renderOfPractice(service, PracticeId.parse(tenant), ids, inHand)) later.add(id);
  }
  return targets.map(({ id }) => (later.has(id) ? "later" : "done"));
}

/** @returns what is to be offered again */
async function renderOfPractice(
  service: Service,
  practiceId: PracticeId,
  ids: readonly BatchItemId[],
  inHand: number,
): Promise<ReadonlySet<BatchItemId>> {
  const ctx = service.contextFor({ actor: { kind: "worker", practiceId }, requestId: ids[0] ?? practiceId });
  const { taken, elsewhere, unread } = await takeOrLeave(ctx, practiceId, ids);
  const later = new Set(elsewhere);
  const fault = async (id: BatchItemId, error: unknown, held?: TakenItem) => {
    later.add(id);
    if (await isOver(ctx, practiceId, id, error, held)) later.delete(id);
  };
  for (const { id, error } of unread) await fault(id, error);

  const ending = inGroups<MadeWork>({ most: ENDED_TOGETHER, waitMs: WAITS_MOST }, async (made) => {
    for (const group of await endOrSplit(ctx, practiceId, made))
      await endItems(ctx, practiceId, [group]).catch((error: unknown) => fault(group.item.id, error, group.item));
  });
  const items = taken.map(({ item }) => item);
  await keepHold(ctx, practiceId, items, async () => {
    await inLanes(taken, inHand, async (work) => {
      try {
        ending.add({ ...work, ...(await makeDocument(ctx, work)) });
      } catch (error) {
        await fault(work.item.id, error, work.item);
      }
    });
    await ending.finished();
  });
  return later;
}

/** So often may an item fail by itself; after that somebody has to look, and is told. */
const MOST_FAULTS = 5;

/** What went wrong with an item: later again, or ended with a sentence when it never will be made. */
async function isOver(
  ctx: ServiceContext,
  practiceId: PracticeId,
  id: BatchItemId,
  error: unknown,
  held: TakenItem | undefined,
): Promise<boolean> {
  if (error instanceof TryLaterError) {
    ctx.log.info({ event: "document.later" });
    return false;
  }
  ctx.log.error({ event: "document.fault", err: error });
  if (mayPass(error) || countTrouble(ctx.service, id) < MOST_FAULTS) return false;
  return giveUp(ctx, practiceId, id, held).catch(() => false);
}

interface TakenOrLeft extends TakenTogether {
  /** What could not be read: nobody has it. */
  readonly unread: readonly { readonly id: BatchItemId; readonly error: unknown }[];
}

/** A dossier that cannot be read must not keep the others from being made: then each is taken by itself. */
async function takeOrLeave(ctx: ServiceContext, practiceId: PracticeId, ids: readonly BatchItemId[]): Promise<TakenOrLeft> {
  try {
    return { ...(await takeItems(ctx, practiceId, ids)), unread: [] };
  } catch (error) {
    const [id, ...others] = ids;
    if (id !== undefined && others.length === 0) return { taken: [], elsewhere: [], unread: [{ id, error }] };
    const alone = [];
    for (const one of ids) alone.push(await takeOrLeave(ctx, practiceId, [one]));
    return {
      taken: alone.flatMap(({ taken }) => taken),
      elsewhere: alone.flatMap(({ elsewhere }) => elsewhere),
      unread: alone.flatMap(({ unread }) => unread),
    };
  }
}

/** @returns what is to be ended one by one, because it could not be ended together */
async function endOrSplit(ctx: ServiceContext, practiceId: PracticeId, made: readonly MadeWork[]): Promise<readonly MadeWork[]> {
  if (made.length === 1) return made;
  try {
    await endItems(ctx, practiceId, made);
    return [];
  } catch (error) {
    ctx.log.warn({ event: "documents.ended-one-by-one", err: error });
    return made;
  }
}
