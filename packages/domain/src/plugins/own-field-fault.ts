import type { OwnField } from "./own-field.ts";

export const OWN_FIELD_FAULTS = ["no-label", "label-twice", "too-few-choices", "choice-without-label", "choice-twice"] as const;

/** Why a field cannot be asked like this. `at` is its place in the list, from 0. */
export interface OwnFieldFault {
  readonly at: number;
  readonly kind: (typeof OWN_FIELD_FAULTS)[number];
}

/** What is wrong with these fields; of each the first thing. */
export function ownFieldFaults(fields: readonly OwnField[]): OwnFieldFault[] {
  return fields.flatMap((field, at) => {
    const kind = faultOf(field, fields.slice(0, at));
    return kind === undefined ? [] : [{ at, kind }];
  });
}

function faultOf(field: OwnField, before: readonly OwnField[]): OwnFieldFault["kind"] | undefined {
  if (plain(field.label.nl) === "") return "no-label";
  if (before.some(({ key, label }) => key === field.key || plain(label.nl) === plain(field.label.nl))) return "label-twice";
  if (field.kind !== "choice") return undefined;
  const labels = field.choices.map(({ label }) => plain(label.nl));
  if (labels.includes("")) return "choice-without-label";
  if (labels.length < 2) return "too-few-choices";
  const keys = field.choices.map(({ key }) => key);
  return new Set(labels).size < labels.length || new Set(keys).size < keys.length ? "choice-twice" : undefined;
}

function plain(text: string): string {
  return text.trim().toLowerCase();
}
