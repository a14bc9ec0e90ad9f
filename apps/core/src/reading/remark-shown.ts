import type { Db } from "@hervat/database";
import { reportVersionRepository } from "@hervat/database/repositories";
import { PlainDate, ReportRemarkId } from "@hervat/domain/primitives";
import { REMARK_ANSWERS, REMARK_KINDS } from "@hervat/domain/reports";
import { z } from "zod";
import type { OpenedForReading } from "./open-own-report.ts";
import { passageWords } from "./passage-words.ts";

/** A remark beside the words it is about, for whoever reads it. */
export const RemarkShown = z.strictObject({
  id: ReportRemarkId,
  version: z.int().positive(),
  block: z.int().positive(),
  /** What stands there, as it stood in the text that she read. */
  passage: z.string(),
  kind: z.enum(REMARK_KINDS),
  text: z.string().nullable(),
  writtenOn: PlainDate,
  answer: z.strictObject({ kind: z.enum(REMARK_ANSWERS), text: z.string(), answeredOn: PlainDate }).nullable(),
});
export type RemarkShown = z.infer<typeof RemarkShown>;

/** All remarks of a report with the words they are about, those of the present text first. */
export async function remarksShown(tx: Db, { stored, sealer, remarks, frozen }: OpenedForReading): Promise<RemarkShown[]> {
  const versions = reportVersionRepository(tx, sealer);
  const passages = new Map<number, ReadonlyMap<number, string>>();
  for (const version of new Set(remarks.map(({ value }) => value.version))) {
    const text = version === frozen.number ? frozen : await versions.find(stored.value.id, version);
    passages.set(version, text === undefined ? new Map() : passageWords(text.html));
  }
  return remarks
    .map(({ value: { reportId: _report, answer, ...remark } }) => ({
      ...remark,
      passage: passages.get(remark.version)?.get(remark.block) ?? "",
      answer: answer && { kind: answer.kind, text: answer.text, answeredOn: answer.answeredOn },
    }))
    .toSorted((one, other) => other.version - one.version || one.block - other.block);
}
