import { programmeRepository } from "@hervat/database/repositories";
import { newId, ok, ProgrammeId, type Result, refuse } from "@hervat/domain/primitives";
import {
  copyOf,
  freeKey,
  isShippedKey,
  LONGEST_PROGRAMME_FILE,
  nextVersionOf,
  type Programme,
  ProgrammeKey,
  pinnedProgramme,
  readProgrammeFile,
  SHIPPED_PROGRAMMES,
  writeProgrammeFile,
} from "@hervat/domain/programme";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { type ProgrammeRefusal, toProgrammeRefusal } from "./programme-refusal.ts";

export const ProgrammeFile = z.strictObject({ fileName: z.string(), mediaType: z.string(), content: z.string() });
export type ProgrammeFile = z.infer<typeof ProgrammeFile>;

/** `number`: that of the version. */
export const ExportProgrammeInput = z.strictObject({ key: ProgrammeKey, number: z.int().positive() });
export type ExportProgrammeInput = z.infer<typeof ExportProgrammeInput>;

/** One version as a file, to keep or to take to another practice; a draft too. @throws NotFoundError */
export function exportProgramme(ctx: ServiceContext, { key, number: version }: ExportProgrammeInput): Promise<ProgrammeFile> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("programme.read", { kind: "practice", practiceId });
  return ctx.inTransaction(async (tx) => {
    const own = (await programmeRepository(tx, practiceId).own()).map(({ value }) => value.content);
    const found = pinnedProgramme([...SHIPPED_PROGRAMMES, ...own], { key, version });
    if (found === undefined) throw new NotFoundError("programme");
    return {
      fileName: `programma-${key}-v${version}.json`,
      mediaType: "application/json",
      content: Buffer.from(writeProgrammeFile(found)).toString("base64"),
    };
  });
}

export const ImportProgrammeInput = z.strictObject({ text: z.string().max(LONGEST_PROGRAMME_FILE * 2) });
export type ImportProgrammeInput = z.infer<typeof ImportProgrammeInput>;

/**
 * A file becomes a draft: under its own key and version where the practice has no such programme, as the next version of the
 * one it has, and as a programme of its own where the file is about one that ships.
 */
export function importProgramme(
  ctx: ServiceContext,
  { text }: ImportProgrammeInput,
): Promise<Result<{ id: ProgrammeId }, ProgrammeRefusal>> {
  const practiceId = practiceOf(ctx);
  return ctx.inTransaction(async (tx) => {
    ctx.authorise("programme.save", { kind: "practice", practiceId });
    const read = readProgrammeFile(text);
    if (!read.ok) return refuse(toProgrammeRefusal(read.refusal));
    const programmes = programmeRepository(tx, practiceId);
    const versions = (await programmes.own()).map(({ value }) => value).filter(({ content }) => content.key === read.value.key);
    const draft = versions.find(({ publishedAt }) => publishedAt === null);
    if (draft !== undefined) return refuse({ kind: "draft-open", id: draft.id });
    const next = nextVersionOf(versions.map(({ content }) => content));
    const placed = next === undefined ? await placedAnew(read.value, programmes.keys) : { ...read.value, version: next.version };
    const id = newId(ProgrammeId);
    await programmes.add(id, placed);
    await writeAudit(tx, ctx, { action: "programme.imported" });
    return ok({ id });
  });
}

async function placedAnew(programme: Programme, keys: () => Promise<ReadonlySet<ProgrammeKey>>): Promise<Programme> {
  if (!isShippedKey(programme.key)) return programme;
  return copyOf(programme, { key: freeKey(programme.names.nl, await keys()), names: programme.names });
}
