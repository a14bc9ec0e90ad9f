import { z } from "zod";
import { ok, type Result, refuse } from "../primitives/index.ts";
import { type ProgrammeProblem, programmeProblems } from "./check-programme.ts";
import { type FaultyPlace, placesOf, unkeptTexts } from "./faulty-places.ts";
import { jsonFault, type TextPlace } from "./json-fault.ts";
import { Programme } from "./programme.ts";
import { isClockOnly } from "./shipped-programmes.ts";

const FORMAT = "hervat-programme";
const FORMAT_VERSION = 1;

/** In characters: many times the longest programme that anyone would read. */
export const LONGEST_PROGRAMME_FILE = 300_000;

export type ProgrammeFileRefusal =
  | ({ readonly kind: "not-json" } & TextPlace)
  | { readonly kind: "too-long" }
  | { readonly kind: "other-file" }
  | { readonly kind: "newer-format" }
  | { readonly kind: "guides-nobody" }
  | { readonly kind: "places"; readonly places: readonly FaultyPlace[] }
  | { readonly kind: "rules"; readonly problems: readonly ProgrammeProblem[] };

/** A programme as a file for another practice: all of it, and nothing of who used it. */
export function writeProgrammeFile(programme: Programme): string {
  return `${JSON.stringify({ format: FORMAT, formatVersion: FORMAT_VERSION, programme }, null, 2)}\n`;
}

const Envelope = z.strictObject({ format: z.literal(FORMAT), formatVersion: z.int().positive(), programme: z.unknown() });

/** The programme in a file, or every place where it is wrong. */
export function readProgrammeFile(text: string): Result<Programme, ProgrammeFileRefusal> {
  if (text.length > LONGEST_PROGRAMME_FILE) return refuse({ kind: "too-long" });
  // Some editors begin a file with a mark that says in which bytes it is written.
  const plain = text.replace(/^\u{feff}/u, "");
  const fault = jsonFault(plain);
  if (fault !== undefined) return refuse({ kind: "not-json", ...fault });
  const envelope = Envelope.safeParse(JSON.parse(plain));
  if (!envelope.success) return refuse({ kind: "other-file" });
  if (envelope.data.formatVersion > FORMAT_VERSION) return refuse({ kind: "newer-format" });
  return checkedProgramme(envelope.data.programme);
}

/** A programme that keeps every rule, or every place where it does not. */
export function checkedProgramme(content: unknown): Result<Programme, ProgrammeFileRefusal> {
  const read = Programme.safeParse(content);
  if (!read.success) return refuse({ kind: "places", places: read.error.issues.flatMap((issue) => placesOf(issue, content)) });
  const unkept = unkeptTexts(read.data);
  if (unkept.length > 0) return refuse({ kind: "places", places: unkept });
  if (isClockOnly(read.data)) return refuse({ kind: "guides-nobody" });
  const problems = programmeProblems(read.data);
  return problems.length > 0 ? refuse({ kind: "rules", problems }) : ok(read.data);
}
