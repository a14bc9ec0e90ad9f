import type { Db } from "@hervat/database";
import { type OwnProgramme, programmeRepository, StaleSaveError, type Stored } from "@hervat/database/repositories";
import { ok, ProgrammeId, type Result, refuse } from "@hervat/domain/primitives";
import { checkedProgramme, Programme } from "@hervat/domain/programme";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { membershipOf } from "../trajectory/open-case.ts";
import { type ProgrammeRefusal, toProgrammeRefusal } from "./programme-refusal.ts";

/** In characters of JSON: a programme of a hundred pages. */
const LONGEST = 200_000;

/** A draft may break the rules until it is published; what every programme has, it has. */
export const SaveProgrammeInput = z.strictObject({
  id: ProgrammeId,
  version: z.int(),
  words: Programme.omit({ key: true, version: true }).refine((words) => JSON.stringify(words).length <= LONGEST, "too-long"),
});
export type SaveProgrammeInput = z.infer<typeof SaveProgrammeInput>;

/** @throws NotFoundError, StaleSaveError */
export function saveProgramme(ctx: ServiceContext, { id, version, words }: SaveProgrammeInput): Promise<{ version: number }> {
  return ctx.inTransaction(async (tx) => {
    const { programmes, stored } = await openDraft(tx, ctx, { id, version });
    const { key, version: number } = stored.value.content;
    await programmes.save({ version, value: { ...stored.value, content: { ...words, key, version: number } } });
    await writeAudit(tx, ctx, { action: "programme.changed" });
    return { version: version + 1 };
  });
}

export const DraftProgrammeInput = z.strictObject({ id: ProgrammeId, version: z.int() });
export type DraftProgrammeInput = z.infer<typeof DraftProgrammeInput>;

/** From now on new trajectories begin with it, and nobody changes it. Those that run keep what they began with. @throws NotFoundError, StaleSaveError */
export function publishProgramme(ctx: ServiceContext, input: DraftProgrammeInput): Promise<Result<null, ProgrammeRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const { programmes, stored } = await openDraft(tx, ctx, input);
    const checked = checkedProgramme(stored.value.content);
    if (!checked.ok) return refuse(toProgrammeRefusal(checked.refusal));
    await programmes.publish(stored, { by: membershipOf(ctx), at: ctx.now() });
    await writeAudit(tx, ctx, { action: "programme.published" });
    return ok(null);
  });
}

/** Throws a draft away; what was published stays. @throws NotFoundError, StaleSaveError */
export function discardProgramme(ctx: ServiceContext, input: DraftProgrammeInput): Promise<null> {
  return ctx.inTransaction(async (tx) => {
    const { programmes, stored } = await openDraft(tx, ctx, input);
    await programmes.discard(stored);
    await writeAudit(tx, ctx, { action: "programme.discarded" });
    return null;
  });
}

interface OpenedDraft {
  readonly programmes: ReturnType<typeof programmeRepository>;
  readonly stored: Stored<OwnProgramme>;
}

async function openDraft(tx: Db, ctx: ServiceContext, { id, version }: DraftProgrammeInput): Promise<OpenedDraft> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("programme.save", { kind: "practice", practiceId });
  const programmes = programmeRepository(tx, practiceId);
  const stored = await programmes.find(id);
  if (stored === undefined) throw new NotFoundError("programme");
  if (stored.version !== version || stored.value.publishedAt !== null) throw new StaleSaveError("programme", id);
  return { programmes, stored };
}
