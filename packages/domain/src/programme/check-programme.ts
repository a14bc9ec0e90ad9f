import { revelationsIn } from "../invoicing/revealing-text.ts";
import type { Criterion, Phase, Programme } from "./programme.ts";

/** What is wrong with a programme that its types cannot say. */
export type ProgrammeProblem =
  | { readonly kind: "sessions-out-of-order"; readonly minimum: number; readonly planned: number; readonly maximum: number }
  | { readonly kind: "key-twice"; readonly key: string }
  | { readonly kind: "begins-with-optional-phase"; readonly key: string }
  | { readonly kind: "optional-phase-before-required"; readonly key: string }
  | { readonly kind: "instalments-not-whole"; readonly basisPoints: number }
  | { readonly kind: "instalments-without-price" }
  | { readonly kind: "invoice-line-reveals"; readonly words: readonly string[] };

/**
 * Holds a programme against the rules that every version must keep. A programme that a trajectory pins is
 * never changed: a practice saves a next version.
 *
 * @returns every problem at once, so that a form can show them together; empty when it may be saved.
 */
export function programmeProblems(programme: Programme): readonly ProgrammeProblem[] {
  return [
    ...sessionProblems(programme),
    ...structureProblems(programme),
    ...keysTwice(criteriaOf(programme).map(({ key }) => key)),
    ...keysTwice(programme.exercises.map(({ key }) => key)),
    ...priceProblems(programme),
  ];
}

function sessionProblems({ structure, sessions: { minimum, planned, maximum } }: Programme): readonly ProgrammeProblem[] {
  const least = structure.kind === "clock-only" ? 0 : 1;
  return least <= minimum && minimum <= planned && planned <= maximum ? [] : [{ kind: "sessions-out-of-order", minimum, planned, maximum }];
}

function structureProblems({ structure }: Programme): readonly ProgrammeProblem[] {
  switch (structure.kind) {
    case "clock-only":
      return [];
    case "focus-areas":
      return keysTwice(structure.focusAreas.map(({ key }) => key));
    case "phases":
      return [...keysTwice(structure.phases.map(({ key }) => key)), ...phaseOrderProblems(structure.phases)];
  }
}

/** What a coach judges, wherever it stands: a judgement names it by its key alone. */
function criteriaOf({ structure, resumptionCriteria }: Programme): readonly Criterion[] {
  const ofPhases = structure.kind === "phases" ? structure.phases.flatMap(({ criteria }) => criteria) : [];
  return [...ofPhases, ...resumptionCriteria];
}

function phaseOrderProblems(phases: readonly Phase[]): readonly ProgrammeProblem[] {
  const [first] = phases;
  if (first?.optional) return [{ kind: "begins-with-optional-phase", key: first.key }];
  return phases
    .filter((phase, position) => phase.optional && phases.slice(position + 1).some((later) => !later.optional))
    .map(({ key }) => ({ kind: "optional-phase-before-required", key }));
}

function keysTwice(keys: readonly string[]): readonly ProgrammeProblem[] {
  return [...new Set(keys.filter((key, position) => keys.indexOf(key) !== position))].map((key) => ({ kind: "key-twice", key }));
}

function priceProblems({ priceCents, instalments, invoiceLine }: Programme): readonly ProgrammeProblem[] {
  const problems: ProgrammeProblem[] = [];
  const whole = instalments.reduce((sum, { shareBasisPoints }) => sum + shareBasisPoints, 0);
  if (instalments.length > 0 && priceCents === null) problems.push({ kind: "instalments-without-price" });
  if (instalments.length > 0 && whole !== 10_000) problems.push({ kind: "instalments-not-whole", basisPoints: whole });

  const words = [...new Set([invoiceLine.nl, invoiceLine.en].flatMap((text) => revelationsIn(text)).map(({ text }) => text))];
  if (words.length > 0) problems.push({ kind: "invoice-line-reveals", words });
  return problems;
}
