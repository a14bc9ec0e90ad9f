import { factorLinkRepository, factorRepository } from "@hervat/database/repositories";
import { BoardColumn, boardColumn, FactorItem, isSensitive, LinkKind, PersonalFactor, WorkFactor } from "@hervat/domain/factors";
import { FactorId, FactorLinkId, PlainDate } from "@hervat/domain/primitives";
import { FourA } from "@hervat/domain/views";
import { z } from "zod";
import { ReaderShown, readersOf } from "../consent/readers.ts";
import type { ServiceContext } from "../service-context.ts";
import { openCase } from "../trajectory/open-case.ts";
import type { CaseInput } from "../trajectory/read-trajectory.ts";

const shared = { id: FactorId, column: BoardColumn, weight: z.int(), text: z.string() };

export const BoardShown = z.strictObject({
  /** The heaviest first. */
  factors: z.array(
    z.discriminatedUnion("about", [
      z.strictObject({
        ...shared,
        about: z.literal("work"),
        area: FourA,
        item: FactorItem,
        kind: WorkFactor.shape.kind,
        source: WorkFactor.shape.source,
        action: z.string().nullable(),
        /** Set where the coach placed it herself; null where its area decides. */
        place: z.enum(["workplace", "organisation"]).nullable(),
        /** Left out of every proposal to share: conflict and unwanted behaviour. */
        sensitive: z.boolean(),
        release: z.strictObject({ releasedOn: PlainDate, text: z.string() }).nullable(),
      }),
      z.strictObject({
        ...shared,
        about: z.literal("personal"),
        sphere: PersonalFactor.shape.sphere,
        kind: PersonalFactor.shape.kind,
      }),
    ]),
  ),
  links: z.array(z.strictObject({ id: FactorLinkId, from: FactorId, to: FactorId, kind: LinkKind, note: z.string().nullable() })),
  /** Who at the employer reads what is shared of it. */
  readers: z.array(ReaderShown),
  may: z.strictObject({ change: z.boolean(), release: z.boolean() }),
});
export type BoardShown = z.infer<typeof BoardShown>;
type FactorShown = BoardShown["factors"][number];

/** Person, workplace and organisation side by side, with what one does to another. */
export function readBoard(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<BoardShown> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "factor.read", trajectoryId);
    const sealer = await opened.sealer();
    const factors = factorRepository(tx, sealer);
    const work = (await factors.ofWork(trajectoryId)).map(toWork);
    const personal = (await factors.personal(trajectoryId)).map(toPersonal);
    const links = await factorLinkRepository(tx, sealer).ofTrajectory(trajectoryId);
    return {
      factors: [...personal, ...work].toSorted((one, other) => other.weight - one.weight),
      links: links.map(({ id, from, to, kind, note }) => ({ id, from, to, kind, note })),
      readers: await readersOf(tx, ctx, opened, "work-factors"),
      may: { change: opened.may("factor.change"), release: opened.may("factor.release") },
    };
  });
}

function toWork(factor: WorkFactor): FactorShown {
  const { id, weight, text, area, item, kind, source, action, place, release } = factor;
  return {
    ...{ id, weight, text, area, item, kind, source, action, release, about: "work" },
    ...{ column: boardColumn(factor), place: place ?? null, sensitive: isSensitive(factor) },
  };
}

function toPersonal(factor: PersonalFactor): FactorShown {
  const { id, weight, text, sphere, kind } = factor;
  return { id, weight, text, sphere, kind, about: "personal", column: boardColumn(factor) };
}
