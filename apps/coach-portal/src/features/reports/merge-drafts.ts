import { ReportDraft } from "@hervat/domain/reports";

/** A text in which two people wrote at the same time. */
export interface MergedDraft {
  draft: ReportDraft;
  /** The fields that both changed, by their name in the draft: both texts stand there now. */
  clashes: readonly string[];
}

/**
 * What two people made of the same draft, together. A field that one of them changed is taken as she left it; where both wrote, both
 * texts stay, the other's first. Of a choice or a day that both changed, one's own stays.
 */
export function mergeDrafts(base: ReportDraft, mine: ReportDraft, theirs: ReportDraft): MergedDraft {
  const clashes: string[] = [];
  const draft = ReportDraft.parse(merge(base, mine, theirs, "", clashes));
  return { draft, clashes };
}

const CHOICES: ReadonlySet<string> = new Set(["reportType", "reached", "owner", "kind", "trajectoryId"]);
const DAY = /^\d{4}-\d{2}-\d{2}$/;

function merge(base: unknown, mine: unknown, theirs: unknown, field: string, clashes: string[]): unknown {
  const [was, here, there] = [base, mine, theirs].map((value) => JSON.stringify(value ?? null));
  if (here === there || was === there) return mine;
  if (was === here) return theirs;
  if (isRecord(mine) && isRecord(theirs)) {
    const before = isRecord(base) ? base : {};
    const keys = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])];
    return Object.fromEntries(keys.map((key) => [key, merge(before[key], mine[key], theirs[key], key, clashes)]));
  }
  clashes.push(field);
  if (Array.isArray(mine) && Array.isArray(theirs)) {
    const known = new Set([...mine, ...(Array.isArray(base) ? base : [])].map((one) => JSON.stringify(one)));
    return [...mine, ...theirs.filter((one) => !known.has(JSON.stringify(one)))];
  }
  if (typeof mine !== "string" || typeof theirs !== "string") return mine ?? theirs;
  return CHOICES.has(field) || DAY.test(mine) ? mine : `${theirs}\n\n${mine}`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
