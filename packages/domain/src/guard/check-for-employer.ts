import { z } from "zod";
import { ok, type Result, refuse } from "../primitives/result.ts";
import { findForbidden } from "./find-forbidden.ts";
import { type Finding, ForbiddenKind, mayStayWithReason } from "./finding.ts";

/**
 * Why words that look like health may stay: a choice, not a text, because a reason in her own words would be the next place
 * where health is written down.
 */
export const KeepReason = z.enum(["a-name", "about-work", "about-nobody"]);
export type KeepReason = z.infer<typeof KeepReason>;

/** A text that somebody at the employer will read, and the name of its field. */
export interface EmployerText {
  readonly field: string;
  readonly text: string | null;
}

export const FieldFinding = z.strictObject({
  field: z.string(),
  text: z.string(),
  kind: ForbiddenKind,
  /** False for a degree of incapacity: no reason keeps it. */
  mayStay: z.boolean(),
});
export type FieldFinding = z.infer<typeof FieldFinding>;

export type NotForEmployer = { readonly kind: "not-for-employer"; readonly findings: readonly FieldFinding[] };

/**
 * Whether these texts may go to the employer. Dutch is always looked for: a coach whose screen is English still writes Dutch.
 *
 * @param keep why what was found stays, null when nobody was asked yet
 * @returns how many passages stayed for that reason
 */
export function checkForEmployer(
  texts: readonly EmployerText[],
  { language, keep }: { readonly language: "nl" | "en"; readonly keep: KeepReason | null },
): Result<{ readonly kept: number }, NotForEmployer> {
  const findings = texts.flatMap(({ field, text }) =>
    findingsIn(text ?? "", language).map(({ text: words, kind }) => ({ field, text: words, kind, mayStay: mayStayWithReason({ kind }) })),
  );
  const stops = keep === null ? findings : findings.filter(({ mayStay }) => !mayStay);
  return stops.length === 0 ? ok({ kept: findings.length }) : refuse({ kind: "not-for-employer", findings });
}

/** What is found in Dutch, and in English too where that is the language of the screen. */
export function findingsIn(text: string, language: "nl" | "en"): readonly Finding[] {
  const dutch = findForbidden(text, "nl");
  if (language === "nl") return dutch;
  const english = findForbidden(text, "en").filter(({ from, to }) => dutch.every((known) => to <= known.from || from >= known.to));
  return [...dutch, ...english].sort((one, other) => one.from - other.from);
}
