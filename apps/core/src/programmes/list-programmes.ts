import { type OwnProgramme, programmeRepository, type Stored } from "@hervat/database/repositories";
import { ProgrammeId } from "@hervat/domain/primitives";
import { newestOfEach, Programme, ProgrammeKey, SHIPPED_PROGRAMMES } from "@hervat/domain/programme";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";

export const OwnProgrammeShown = z.strictObject({
  id: ProgrammeId,
  /** Counts the saves of a draft; named by who saves, publishes or throws it away. */
  version: z.int(),
  programme: Programme,
  /** Null while it is a draft. */
  publishedAt: z.date().nullable(),
  /** Trajectories that go on in this version. */
  running: z.int(),
});
export type OwnProgrammeShown = z.infer<typeof OwnProgrammeShown>;

export const ProgrammesShown = z.strictObject({
  own: z.array(OwnProgrammeShown),
  shipped: z.array(z.strictObject({ programme: Programme, running: z.int() })),
  /** Nobody begins in these any more, of the practice's own and of those that ship. */
  retired: z.array(ProgrammeKey),
  may: z.strictObject({ change: z.boolean() }),
});
export type ProgrammesShown = z.infer<typeof ProgrammesShown>;

/** The programmes of the practice, version by version, and how many trajectories go on in each. */
export function listProgrammes(ctx: ServiceContext): Promise<ProgrammesShown> {
  const practiceId = practiceOf(ctx);
  const resource = { kind: "practice", practiceId } as const;
  ctx.authorise("programme.read", resource);
  return ctx.inTransaction(async (tx) => {
    const programmes = programmeRepository(tx, practiceId);
    const [own, running, retired] = await Promise.all([programmes.own(), programmes.running(), programmes.retired()]);
    const count = ({ key, version }: Programme) => running.find((one) => one.key === key && one.version === version)?.count ?? 0;
    return {
      own: own.map((stored) => shown(stored, count(stored.value.content))),
      shipped: SHIPPED_PROGRAMMES.map((programme) => ({ programme, running: count(programme) })),
      retired: [...retired],
      may: { change: ctx.may("programme.save", resource) },
    };
  });
}

function shown({ version, value: { id, content, publishedAt } }: Stored<OwnProgramme>, running: number): OwnProgrammeShown {
  return { id, version, programme: content, publishedAt, running };
}

export const ProgrammeChoice = Programme.pick({ key: true, version: true, names: true, priceCents: true });
export type ProgrammeChoice = z.infer<typeof ProgrammeChoice>;

/** What a client may be guided in from today on: the newest version of each programme. */
export function listChoices(ctx: ServiceContext): Promise<ProgrammeChoice[]> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("programme.read", { kind: "practice", practiceId });
  return ctx.inTransaction(async (tx) => {
    const offered = newestOfEach(await programmeRepository(tx, practiceId).offered());
    return offered.map(({ key, version, names, priceCents }) => ({ key, version, names, priceCents }));
  });
}
