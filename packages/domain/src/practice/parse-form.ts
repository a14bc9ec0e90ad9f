import type { z } from "zod";
import { ok, type Result, refuse } from "../primitives/index.ts";
import { Employer } from "./employer.ts";
import { PracticeProfile } from "./practice-profile.ts";

/** What can be wrong with a field of the practice or an employer; each has a sentence in the messages. */
export const FIELD_PROBLEMS = [
  "required",
  "too-long",
  "country-code",
  "kvk-number",
  "oin",
  "vat-id",
  "iban",
  "phone",
  "email",
  "website",
  "logo-too-large",
  "logo-not-a-picture",
  "logo-not-only-drawing",
  "accent-not-a-colour",
  "accent-too-light",
  "payment-term",
  "invoice-series",
  "unknown-field",
  "not-valid",
] as const;
export type FieldProblem = (typeof FIELD_PROBLEMS)[number];

/** One field that a form can point at; `field` is the path, such as `address.postcode`. */
export interface FieldRefusal {
  readonly field: string;
  readonly problem: FieldProblem;
}

/**
 * Reads the profile of a practice from a form or a file, or says per field what is wrong, first problem per field.
 * A field left blank counts as not given.
 */
export function parsePracticeProfile(input: unknown): Result<PracticeProfile, readonly FieldRefusal[]> {
  const given = withoutBlanks(input);
  return fieldByField(PracticeProfile.safeParse(given), given);
}

/** Reads an employer from a form or a file, in the same way. */
export function parseEmployer(input: unknown): Result<Employer, readonly FieldRefusal[]> {
  const given = withoutBlanks(input);
  return fieldByField(Employer.safeParse(given), given);
}

/** A form sends every field; a blank one, or an address of blanks, was not filled in. */
function withoutBlanks(input: unknown): unknown {
  if (!isRecord(input)) return input;
  return Object.fromEntries(
    Object.entries(input).filter(([field, value]) => !(isBlank(value) || (/address$/i.test(field) && isBlankAddress(value)))),
  );
}

function isBlankAddress(value: unknown): boolean {
  return isRecord(value) && Object.entries(value).every(([field, part]) => field === "country" || isBlank(part));
}

function isBlank(value: unknown): boolean {
  return typeof value === "string" && value.trim() === "";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function fieldByField<Value>(parsed: z.ZodSafeParseResult<Value>, given: unknown): Result<Value, readonly FieldRefusal[]> {
  if (parsed.success) return ok(parsed.data);
  const problems = new Map<string, FieldProblem>();
  for (const issue of parsed.error.issues) {
    for (const [field, problem] of problemsOf(issue, given)) if (!problems.has(field)) problems.set(field, problem);
  }
  return refuse([...problems].map(([field, problem]) => ({ field, problem })));
}

function problemsOf(issue: z.core.$ZodIssue, given: unknown): [field: string, problem: FieldProblem][] {
  const field = issue.path.map(String).join(".");
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => [field === "" ? key : `${field}.${key}`, "unknown-field"]);
  const value = issue.path.reduce<unknown>((within, part) => (isRecord(within) ? within[String(part)] : undefined), given);
  if (issue.code === "invalid_type" && (value === undefined || value === null)) return [[field, "required"]];
  return [[field, FIELD_PROBLEMS.find((problem) => problem === issue.message) ?? "not-valid"]];
}
