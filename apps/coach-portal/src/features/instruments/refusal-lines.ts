import { m } from "@hervat/messages";
import { faultText } from "../../app/fault-text.ts";
import { quoted, sheetFaultText } from "./sheet-fault-text.ts";
import type { InstrumentRefusal, Problem } from "./use-instruments.ts";

/** Why a questionnaire is not taken in, a sentence for each thing that is wrong. */
export function refusalLines(refusal: InstrumentRefusal): readonly string[] {
  switch (refusal.kind) {
    case "not-json":
      return [m.instrument_refusal_not_json({ line: refusal.line, column: refusal.column })];
    case "too-long":
      return [m.instrument_refusal_too_long()];
    case "other-file":
      return [m.instrument_refusal_other_file()];
    case "newer-format":
      return [m.instrument_refusal_newer()];
    case "ships":
      return [m.instrument_refusal_ships()];
    case "already-here":
      return [m.instrument_refusal_already({ version: refusal.version })];
    case "workbook":
      return [refusal.sentence];
    case "unlicensed":
      return [m.instrument_refusal_unlicensed()];
    case "facts-needed":
      return refusal.facts.includes("holder") || refusal.facts.includes("licence") ? [m.instrument_refusal_unlicensed()] : [];
    case "other-language":
      return [m.instrument_refusal_language({ language: refusal.language })];
    case "not-fhir":
      return [m.instrument_refusal_not_fhir({ place: quoted(refusal.place.join(".")) })];
    case "no-questions":
      return [m.instrument_refusal_no_questions()];
    case "questions":
      return refusal.faults.map(({ linkId, fault }) => questionText(quoted(linkId), fault));
    case "sheets":
      return refusal.faults.map(sheetFaultText);
    case "rules":
      return refusal.problems.map(problemText);
    case "places":
      return refusal.places.map(({ place, fault }) => m.instrument_place({ place: quoted(place.join(".")), fault: faultText(fault) }));
  }
}

type QuestionFault = Extract<InstrumentRefusal, { kind: "questions" }>["faults"][number]["fault"];

function questionText(id: string, fault: QuestionFault): string {
  switch (fault) {
    case "no-text":
      return m.instrument_question_no_text({ id });
    case "answers-elsewhere":
      return m.instrument_question_answers_elsewhere({ id });
    case "too-few-answers":
      return m.instrument_question_too_few({ id });
    case "score-missing":
      return m.instrument_question_score({ id });
  }
}

function problemText(problem: Problem): string {
  switch (problem.kind) {
    case "validated-without-source":
      return m.instrument_problem_validated();
    case "language-twice":
      return m.instrument_problem_language_twice();
    case "question-twice":
      return m.instrument_problem_question_twice({ name: quoted(problem.question) });
    case "scale-twice":
      return m.instrument_problem_scale_twice({ name: quoted(problem.scale) });
    case "answer-twice":
      return m.instrument_problem_answer_twice({ name: quoted(problem.answer), list: quoted(problem.answers) });
    case "answers-unused":
      return m.instrument_problem_answers_unused({ list: quoted(problem.answers) });
    case "answers-unknown":
      return m.instrument_problem_answers_unknown({ name: quoted(problem.question), list: quoted(problem.answers) });
    case "help-answer-unknown":
      return m.instrument_problem_help_unknown({ name: quoted(problem.question), answer: quoted(problem.answer) });
    case "counted-unknown":
      return m.instrument_problem_counted_unknown({ scale: quoted(problem.scale), name: quoted(problem.question) });
    case "counted-twice":
      return m.instrument_problem_counted_twice({ scale: quoted(problem.scale), name: quoted(problem.question) });
    case "never-scorable":
      return m.instrument_problem_never({ scale: quoted(problem.scale), atLeast: problem.atLeast, of: problem.of });
    case "bands-do-not-rise":
      return m.instrument_problem_bands({ scale: quoted(problem.scale) });
  }
}
