import { z } from "zod";

type Place = readonly (string | number)[];

export const PlaceFault = z.enum(["missing", "unknown", "empty", "too-low", "too-high", "wrong-kind", "no-choice", "not-right"]);
export type PlaceFault = z.infer<typeof PlaceFault>;

export interface FaultyPlace {
  /** Names of fields, and numbers of lines from 0. */
  readonly place: Place;
  readonly fault: PlaceFault;
}

/** Where content is not as its schema says, and in which way. */
export function placesOf(issue: z.core.$ZodIssue, content: unknown): readonly FaultyPlace[] {
  const place = issue.path.map((part) => (typeof part === "symbol" ? String(part) : part));
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => ({ place: [...place, key], fault: "unknown" }));
  return [{ place, fault: valueAt(content, place) === undefined ? "missing" : faultOf(issue) }];
}

function faultOf(issue: z.core.$ZodIssue): PlaceFault {
  switch (issue.code) {
    case "too_small":
      return issue.origin === "string" || issue.origin === "array" ? "empty" : "too-low";
    case "too_big":
      return "too-high";
    case "invalid_type":
      return "wrong-kind";
    case "invalid_value":
    case "invalid_union":
      return "no-choice";
    case "custom":
      return "too-low";
    default:
      return "not-right";
  }
}

function valueAt(content: unknown, place: Place): unknown {
  return place.reduce<unknown>(
    (held, part) =>
      typeof held === "object" && held !== null ? Object.entries(held).find(([name]) => name === String(part))?.[1] : undefined,
    content,
  );
}

/** Texts that no database keeps: with a NUL, or half a character. */
export function unkeptTexts(value: unknown, place: Place = []): readonly FaultyPlace[] {
  if (typeof value === "string") return value.includes("\u0000") || !value.isWellFormed() ? [{ place, fault: "not-right" }] : [];
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => unkeptTexts(item, [...place, index]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, held]) => unkeptTexts(held, [...place, name]));
}
