import { membershipRepository, readingAlongRepository, sessionRepository } from "@hervat/database/repositories";
import { MembershipId, newId, ok, PlainDate, ReadingAlongId, type Result, refuse, TrajectoryId } from "@hervat/domain/primitives";
import { type ReadingAlong, readsAlong } from "@hervat/domain/session";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { openCase } from "../trajectory/open-case.ts";
import type { CaseInput } from "../trajectory/read-trajectory.ts";

const Colleague = z.strictObject({ membershipId: MembershipId, name: z.string() });

export const ReadersShown = z.strictObject({
  /** Those who read along today. */
  readers: z.array(
    z.strictObject({
      id: ReadingAlongId,
      kind: z.enum(["stand-in", "beside", "supervisor"]),
      name: z.string().nullable(),
      agreedOn: PlainDate,
    }),
  ),
  /** Who may be asked to stand in or to coach beside: whoever does not coach here yet. */
  colleagues: z.array(Colleague),
  /** By whom notes of this case were written and signed. */
  names: z.array(Colleague),
  may: z.strictObject({ change: z.boolean() }),
});
export type ReadersShown = z.infer<typeof ReadersShown>;

/** Who of the practice reads notes of this case, by the client's consent. */
export function readReaders(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<ReadersShown> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "note.read", trajectoryId);
    const colleagues = await membershipRepository(tx, opened.practiceId).colleagues();
    const all = await readingAlongRepository(tx, opened.practiceId).ofTrajectory(trajectoryId);
    const nameOf = new Map(colleagues.map(({ membershipId, name }) => [membershipId, name]));
    const standing = all.filter((one) => readsAlong(one, ctx.today()));
    const coaching = new Set(standing.flatMap((one) => (one.kind === "beside" ? [one.membershipId] : [])));
    coaching.add(opened.relation.coachMembershipId);
    return {
      readers: standing.map((one) => ({
        id: one.id,
        kind: one.kind,
        name: one.kind === "supervisor" ? null : (nameOf.get(one.membershipId) ?? null),
        agreedOn: one.agreedOn,
      })),
      colleagues: colleagues
        .filter(({ role, membershipId }) => role !== "supervisor" && !coaching.has(membershipId))
        .map(({ membershipId, name }) => ({ membershipId, name })),
      names: colleagues.map(({ membershipId, name }) => ({ membershipId, name })),
      may: { change: opened.may("consent.change-readers") },
    };
  });
}

const Reader = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.enum(["stand-in", "beside"]), membershipId: MembershipId }),
  z.strictObject({ kind: z.literal("supervisor") }),
]);

/** `agreedOn` is the day on which the client said yes. */
export const AddReaderInput = z.strictObject({ trajectoryId: TrajectoryId, reader: Reader, agreedOn: PlainDate });
export type AddReaderInput = z.infer<typeof AddReaderInput>;

export type AddReaderRefusal = { readonly kind: "agreed-in-the-future" } | { readonly kind: "reads-along-already" };

/** Writes down that the client agrees. @throws NotFoundError for a colleague who does not coach here */
export function addReader(
  ctx: ServiceContext,
  { trajectoryId, reader, agreedOn }: AddReaderInput,
): Promise<Result<null, AddReaderRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "consent.change-readers", trajectoryId);
    if (agreedOn > ctx.today()) return refuse({ kind: "agreed-in-the-future" });
    if (reader.kind !== "supervisor") {
      const coaches = await membershipRepository(tx, opened.practiceId).colleagues(["coach", "owner"]);
      const known = coaches.some(({ membershipId }) => membershipId === reader.membershipId);
      if (!known || reader.membershipId === opened.relation.coachMembershipId) throw new NotFoundError("membership");
    }
    const readers = readingAlongRepository(tx, opened.practiceId);
    const standing = (await readers.ofTrajectory(trajectoryId)).filter((one) => readsAlong(one, ctx.today()));
    if (standing.some((one) => isSame(one, reader))) return refuse({ kind: "reads-along-already" });
    await readers.addMany([{ ...reader, id: newId(ReadingAlongId), trajectoryId, agreedOn, endedOn: null }]);
    await writeAudit(tx, ctx, {
      action: reader.kind === "beside" ? "consent.coach-added" : "consent.reader-added",
      fields: ["consent"],
      details: { kind: reader.kind },
    });
    return ok(null);
  });
}

function isSame(one: ReadingAlong, reader: z.infer<typeof Reader>): boolean {
  if (one.kind === "supervisor" || reader.kind === "supervisor") return one.kind === reader.kind;
  // Who coaches beside may all that a stand-in may; who stands in may come to coach beside.
  return one.membershipId === reader.membershipId && (one.kind === reader.kind || one.kind === "beside");
}

export const EndReaderInput = z.strictObject({ trajectoryId: TrajectoryId, id: ReadingAlongId });
export type EndReaderInput = z.infer<typeof EndReaderInput>;

/** Ends at once; what was read was read. Talks that a colleague was to hold go back to the coach of the case. @throws NotFoundError */
export function endReader(ctx: ServiceContext, { trajectoryId, id }: EndReaderInput): Promise<null> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "consent.change-readers", trajectoryId);
    const ended = await readingAlongRepository(tx, opened.practiceId).end(trajectoryId, id, ctx.today());
    if (ended === undefined) throw new NotFoundError("reader");
    if (ended.kind === "beside") await sessionRepository(tx, opened.practiceId).giveBack(ended.membershipId, [trajectoryId]);
    const action = ended.kind === "beside" ? "consent.coach-ended" : "consent.reader-ended";
    await writeAudit(tx, ctx, { action, fields: ["consent"] });
    return null;
  });
}
