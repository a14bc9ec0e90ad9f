import { ProgrammeId } from "@hervat/domain/primitives";
import { PlaceFault, type ProgrammeFileRefusal, type ProgrammeProblem } from "@hervat/domain/programme";
import { z } from "zod";

const Place = z.array(z.union([z.string(), z.int()]));

const Problem = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("sessions-out-of-order"), minimum: z.int(), planned: z.int(), maximum: z.int() }),
  z.strictObject({ kind: z.literal("key-twice"), key: z.string() }),
  z.strictObject({ kind: z.literal("begins-with-optional-phase"), key: z.string() }),
  z.strictObject({ kind: z.literal("optional-phase-before-required"), key: z.string() }),
  z.strictObject({ kind: z.literal("instalments-not-whole"), basisPoints: z.int() }),
  z.strictObject({ kind: z.literal("instalments-without-price") }),
  z.strictObject({ kind: z.literal("invoice-line-reveals"), words: z.array(z.string()) }),
]);

/** Why a programme cannot be kept as it is, with the place. */
export const ProgrammeRefusal = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("not-json"), line: z.int(), column: z.int() }),
  z.strictObject({ kind: z.literal("too-long") }),
  z.strictObject({ kind: z.literal("other-file") }),
  z.strictObject({ kind: z.literal("newer-format") }),
  z.strictObject({ kind: z.literal("guides-nobody") }),
  z.strictObject({ kind: z.literal("places"), places: z.array(z.strictObject({ place: Place, fault: PlaceFault })) }),
  z.strictObject({ kind: z.literal("rules"), problems: z.array(Problem) }),
  /** There is a version being worked on: that one is finished or thrown away first. */
  z.strictObject({ kind: z.literal("draft-open"), id: ProgrammeId }),
]);
export type ProgrammeRefusal = z.infer<typeof ProgrammeRefusal>;

/** So many places at once help; more would be another file. */
const MOST_PLACES = 30;

export function toProgrammeRefusal(refusal: ProgrammeFileRefusal): ProgrammeRefusal {
  switch (refusal.kind) {
    case "places":
      return {
        kind: "places",
        places: refusal.places.slice(0, MOST_PLACES).map(({ place, fault }) => ({ place: [...place], fault })),
      };
    case "rules":
      return { kind: "rules", problems: refusal.problems.map(toProblem) };
    default:
      return refusal;
  }
}

function toProblem(problem: ProgrammeProblem): z.infer<typeof Problem> {
  return problem.kind === "invoice-line-reveals" ? { kind: problem.kind, words: [...problem.words] } : problem;
}
