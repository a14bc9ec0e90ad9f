import type { Programme } from "@hervat/domain/programme";
import { m } from "@hervat/messages";
import { faultText } from "../../app/fault-text.ts";
import { placeText } from "./place-text.ts";
import type { ProgrammeRefusal } from "./use-programmes.ts";

/** Why a programme cannot be kept, a sentence for each thing that is wrong, with its place. */
export function refusalLines(refusal: ProgrammeRefusal, programme?: Programme): string[] {
  switch (refusal.kind) {
    case "not-json":
      return [m.programme_refusal_not_json({ line: refusal.line, column: refusal.column })];
    case "too-long":
      return [m.programme_refusal_too_long()];
    case "other-file":
      return [m.programme_refusal_other_file()];
    case "newer-format":
      return [m.programme_refusal_newer_format()];
    case "guides-nobody":
      return [m.programme_refusal_guides_nobody()];
    case "draft-open":
      return [m.programme_refusal_draft_open()];
    case "places":
      return refusal.places.map(({ place, fault }) => m.programme_place({ place: placeText(place, programme), fault: faultText(fault) }));
    case "rules":
      return refusal.problems.map((problem) => problemText(problem, programme));
  }
}

type Problem = Extract<ProgrammeRefusal, { kind: "rules" }>["problems"][number];

function problemText(problem: Problem, programme: Programme | undefined): string {
  switch (problem.kind) {
    case "sessions-out-of-order":
      return m.programme_problem_sessions({ minimum: problem.minimum, planned: problem.planned, maximum: problem.maximum });
    case "key-twice":
      return m.programme_problem_twice({ name: placeText([problem.key], programme) });
    case "begins-with-optional-phase":
      return m.programme_problem_begins_optional({ name: placeText([problem.key], programme) });
    case "optional-phase-before-required":
      return m.programme_problem_optional_first({ name: placeText([problem.key], programme) });
    case "instalments-not-whole":
      return m.programme_problem_instalments({ percent: problem.basisPoints / 100 });
    case "instalments-without-price":
      return m.programme_problem_no_price();
    case "invoice-line-reveals":
      return m.programme_problem_reveals({ words: problem.words.join(", ") });
  }
}
