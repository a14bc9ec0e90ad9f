import type { QuestionnaireParts } from "./questionnaire-parts.ts";

/** What is wrong with a questionnaire that the types of its parts cannot say; names are keys. */
export type QuestionnaireProblem =
  | { readonly kind: "validated-without-source" }
  | { readonly kind: "language-twice" }
  | { readonly kind: "question-twice"; readonly question: string }
  | { readonly kind: "scale-twice"; readonly scale: string }
  | { readonly kind: "answer-twice"; readonly answers: string; readonly answer: string }
  | { readonly kind: "answers-unused"; readonly answers: string }
  | { readonly kind: "answers-unknown"; readonly question: string; readonly answers: string }
  | { readonly kind: "help-answer-unknown"; readonly question: string; readonly answer: string }
  | { readonly kind: "counted-unknown"; readonly scale: string; readonly question: string }
  | { readonly kind: "counted-twice"; readonly scale: string; readonly question: string }
  | { readonly kind: "never-scorable"; readonly scale: string; readonly atLeast: number; readonly of: number }
  | { readonly kind: "bands-do-not-rise"; readonly scale: string };

/** Every rule that it breaks, so that a person can mend them all at once; empty when it may be asked. */
export function questionnaireProblems(parts: QuestionnaireParts): readonly QuestionnaireProblem[] {
  const { validated, validationSource, languages } = parts;
  return [
    ...(validated && validationSource === null ? [{ kind: "validated-without-source" } as const] : []),
    ...(twice(languages).length > 0 ? [{ kind: "language-twice" } as const] : []),
    ...answerProblems(parts),
    ...questionProblems(parts),
    ...twice(parts.scales.map(({ key }) => key)).map((scale) => ({ kind: "scale-twice", scale }) as const),
    ...parts.scales.flatMap((scale) => scaleProblems(scale, parts)),
  ];
}

function answerProblems({ answers, items }: QuestionnaireParts): readonly QuestionnaireProblem[] {
  const offered = new Set<string>(items.map((item) => item.answers));
  return Object.entries(answers).flatMap(([list, options]) => [
    ...(offered.has(list) ? [] : [{ kind: "answers-unused", answers: list } as const]),
    ...twice(options.map(({ key }) => key)).map((answer) => ({ kind: "answer-twice", answers: list, answer }) as const),
  ]);
}

function questionProblems({ answers, items }: QuestionnaireParts): readonly QuestionnaireProblem[] {
  return [
    ...twice(items.map(({ key }) => key)).map((question) => ({ kind: "question-twice", question }) as const),
    ...items.flatMap(({ key: question, answers: list, crisis = [] }): QuestionnaireProblem[] => {
      if (!Object.hasOwn(answers, list)) return [{ kind: "answers-unknown", question, answers: list }];
      const offered = new Set(answers[list]?.map(({ key }) => key));
      return crisis.filter((answer) => !offered.has(answer)).map((answer) => ({ kind: "help-answer-unknown", question, answer }));
    }),
  ];
}

function scaleProblems(
  { key: scale, items: counted, missing, bands }: QuestionnaireParts["scales"][number],
  { items }: QuestionnaireParts,
): readonly QuestionnaireProblem[] {
  const known = new Set<string>(items.map(({ key }) => key));
  const questions = counted.map(({ item }) => item);
  const { length: of } = counted;
  const rising = bands.every(({ from }, at) => at === 0 || from > (bands[at - 1]?.from ?? Number.NEGATIVE_INFINITY));
  return [
    ...questions.filter((question) => !known.has(question)).map((question) => ({ kind: "counted-unknown", scale, question }) as const),
    ...twice(questions).map((question) => ({ kind: "counted-twice", scale, question }) as const),
    ...(missing.kind === "mean-of-answered" && missing.atLeast > of
      ? [{ kind: "never-scorable", scale, atLeast: missing.atLeast, of } as const]
      : []),
    ...(rising ? [] : [{ kind: "bands-do-not-rise", scale } as const]),
  ];
}

function twice(keys: readonly string[]): readonly string[] {
  return [...new Set(keys.filter((key, at) => keys.indexOf(key) !== at))];
}
