import { programmeRepository } from "@hervat/database/repositories";
import { newId, ok, ProgrammeId, type Result, refuse } from "@hervat/domain/primitives";
import { copyOf, freeKey, isClockOnly, LocalText, newestProgramme, nextVersionOf, ProgrammeKey } from "@hervat/domain/programme";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import type { ProgrammeRefusal } from "./programme-refusal.ts";

const Name = z.string().trim().min(1).max(120);

export const CopyProgrammeInput = z.strictObject({ from: ProgrammeKey, names: z.strictObject({ ...LocalText.shape, nl: Name, en: Name }) });
export type CopyProgrammeInput = z.infer<typeof CopyProgrammeInput>;

/** A draft of a programme of the practice's own, that begins as the newest version of another. @throws NotFoundError */
export function copyProgramme(ctx: ServiceContext, { from, names }: CopyProgrammeInput): Promise<{ id: ProgrammeId }> {
  const practiceId = practiceOf(ctx);
  return ctx.inTransaction(async (tx) => {
    ctx.authorise("programme.save", { kind: "practice", practiceId });
    const programmes = programmeRepository(tx, practiceId);
    const source = newestProgramme(
      (await programmes.everything()).filter((programme) => !isClockOnly(programme)),
      from,
    );
    if (source === undefined) throw new NotFoundError("programme");
    const key = freeKey(names.nl, await programmes.keys());
    const id = newId(ProgrammeId);
    await programmes.add(id, copyOf(source, { key, names }));
    await writeAudit(tx, ctx, { action: "programme.begun" });
    return { id };
  });
}

export const NextProgrammeInput = z.strictObject({ key: ProgrammeKey });
export type NextProgrammeInput = z.infer<typeof NextProgrammeInput>;

/** A draft of the next version, that begins as the newest. Whoever comes second is led to the draft that is there. @throws NotFoundError */
export function nextProgramme(ctx: ServiceContext, { key }: NextProgrammeInput): Promise<Result<{ id: ProgrammeId }, ProgrammeRefusal>> {
  const practiceId = practiceOf(ctx);
  return ctx.inTransaction(async (tx) => {
    ctx.authorise("programme.save", { kind: "practice", practiceId });
    const programmes = programmeRepository(tx, practiceId);
    const versions = (await programmes.own()).map(({ value }) => value).filter(({ content }) => content.key === key);
    const draft = versions.find(({ publishedAt }) => publishedAt === null);
    if (draft !== undefined) return refuse({ kind: "draft-open", id: draft.id });
    const next = nextVersionOf(versions.map(({ content }) => content));
    if (next === undefined) throw new NotFoundError("programme");
    const id = newId(ProgrammeId);
    await programmes.add(id, next);
    await writeAudit(tx, ctx, { action: "programme.begun" });
    return ok({ id });
  });
}
