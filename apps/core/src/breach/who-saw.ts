import { auditRepository, dataBreachRepository, readCaseload } from "@hervat/database/repositories";
import { addDays } from "@hervat/domain/calendar";
import { TrajectoryId } from "@hervat/domain/primitives";
import { z } from "zod";
import { whoForOfficer } from "../audit/audit-who.ts";
import { namesOf } from "../audit/name-of.ts";
import { writeAudit } from "../audit/write-audit.ts";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { amsterdamMoment } from "../sessions/amsterdam-moment.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import type { BreachInput } from "./read-breaches.ts";

/** Of one dossier more than this is not read. */
const MOST_EVENTS = 5_000;

export const WhoSaw = z.array(
  z.strictObject({
    trajectoryId: TrajectoryId,
    code: z.string(),
    who: z.string(),
    /** Through which door; null before that was kept. */
    door: z.string().nullable(),
    times: z.int(),
    first: z.date(),
    last: z.date(),
  }),
);
export type WhoSaw = z.infer<typeof WhoSaw>;

/**
 * Who opened or changed the dossiers of a breach in the days it could happen, out of the log: what says whom it touched. Reading it is a
 * row in the log of each of those dossiers.
 *
 * @throws NotFoundError
 */
export function readWhoSaw(ctx: ServiceContext, { breachId }: BreachInput): Promise<WhoSaw> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("breach.read", { kind: "practice", practiceId });
  return ctx.inTransaction(async (tx) => {
    const register = dataBreachRepository(tx, await ctx.service.keyring.sealerFor(tx, practiceId));
    const breach = await register.find(breachId);
    if (breach === undefined) throw new NotFoundError("breach");
    const { from, until } = breach.value;
    const ids = (await register.cases(breachId)).map(({ trajectoryId }) => trajectoryId);
    const codes = new Map((await readCaseload(tx, practiceId, { now: ctx.now() })).map((line) => [line.trajectoryId, line.code]));
    const log = auditRepository(tx, practiceId);
    const found: WhoSaw = [];
    for (const trajectoryId of ids) {
      const events = await log.search({
        trajectoryId,
        limit: MOST_EVENTS,
        from: from === null ? undefined : amsterdamMoment(from, "00:00"),
        until: until === null ? undefined : amsterdamMoment(addDays(until, 1), "00:00"),
        outcome: "done",
      });
      const names = await namesOf(
        tx,
        practiceId,
        events.map(({ membershipId }) => membershipId),
      );
      const people = new Map<string, WhoSaw[number]>();
      for (const { actorKind, membershipId, door, at } of events) {
        const name = membershipId === null ? null : (names.get(membershipId) ?? null);
        const who = whoForOfficer({ actorKind, name, coach: null }, ctx.language);
        const key = `${who}|${door ?? ""}`;
        const known = people.get(key);
        // The newest comes first, so every next one is earlier.
        if (known === undefined)
          people.set(key, { trajectoryId, code: codes.get(trajectoryId) ?? "", who, door, times: 1, first: at, last: at });
        else people.set(key, { ...known, times: known.times + 1, first: at });
      }
      found.push(...people.values());
    }
    await writeAudit(tx, ctx, { action: "breach.read-log", trajectories: ids, details: { rows: found.length } });
    return found;
  });
}
