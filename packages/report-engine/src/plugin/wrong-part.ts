import type { z } from "zod";

/** A value that may be repeated in a sentence: a name, a number, nothing that could be more than that. */
const SHORT = /^[\w :./@-]{1,40}$/;

/** The first part of a description that is wrong, with what stands there where that is a short name: `reads.8 "appointments"`. */
export function wrongPart(issue: z.core.$ZodIssue | undefined, description: unknown): string {
  const path = (issue?.path ?? []).map(String);
  const value = path.reduce((found: unknown, key) => Object(found)[key], description);
  const shown = typeof value === "string" && SHORT.test(value) ? ` "${value}"` : "";
  return `${path.join(".")}${shown}`;
}
