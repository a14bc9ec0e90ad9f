import fc from "fast-check";
import { QuestionnaireDefinition } from "./questionnaire-definition.ts";

const key = fc.stringMatching(/^[a-z][a-z0-9]{0,7}(-[a-z0-9]{1,6}){0,2}$/).filter((found) => found !== "constructor");
/** What a database keeps as it is, and says something: well-formed, and without a NUL. */
const text = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
  .map((found) => `w${found}`)
  .filter((found) => found.isWellFormed() && !found.includes("\u0000"));
const local = fc.oneof(
  fc.record({ nl: text, en: text }),
  text.map((same) => ({ nl: same, en: same })),
);
const number = fc.integer({ min: -400, max: 400 }).map((found) => found / 4 + 0);
const wording = fc.constantFrom("original", "own-translation", "own");

const option = fc.record({ key, names: local, score: number });
const options = fc.uniqueArray(option, { minLength: 2, maxLength: 5, selector: (one) => one.key });
const lists = fc.uniqueArray(fc.tuple(key, options), { minLength: 1, maxLength: 3, selector: ([name]) => name });

/** Questions that between them offer every list. */
const itemsOf = (found: readonly (readonly [string, readonly { key: string }[]])[]) =>
  fc
    .uniqueArray(fc.tuple(key, local, fc.nat(), fc.option(fc.nat(), { nil: undefined })), {
      minLength: found.length,
      maxLength: found.length + 5,
      selector: ([name]) => name,
    })
    .map((questions) =>
      questions.map(([name, names, chosen, help], at) => {
        const [answers, offered] = found[at < found.length ? at : chosen % found.length] ?? ["", []];
        const crisis = help === undefined ? {} : { crisis: offered.slice(0, help % 3).map((one) => one.key) };
        return { key: name, names, answers, ...crisis };
      }),
    );

const scalesOf = (items: readonly { key: string }[]) =>
  fc.uniqueArray(
    fc
      .record({
        key,
        names: local,
        method: fc.constantFrom("mean", "sum"),
        counted: fc.subarray([...items], { minLength: 1 }),
        reversed: fc.boolean(),
        factor: fc.integer({ min: 1, max: 40 }).map((found) => found / 4),
        atLeast: fc.option(fc.nat()),
        higherIs: fc.constantFrom("better", "worse"),
        bands: fc.uniqueArray(fc.record({ from: number, names: local }), { maxLength: 4, selector: ({ from }) => from }),
      })
      .map(({ counted, reversed, atLeast, bands, ...rest }) => ({
        ...rest,
        items: counted.map((item, at) => ({ item: item.key, reversed: reversed && at % 2 === 0 })),
        missing: atLeast === null ? { kind: "all-answered" } : { kind: "mean-of-answered", atLeast: (atLeast % counted.length) + 1 },
        bands: bands.toSorted((one, other) => one.from - other.from),
      })),
    { minLength: 1, maxLength: 3, selector: (one) => one.key },
  );

/** Any questionnaire that a practice could bring: every rule kept, every field held. */
export const anyQuestionnaire: fc.Arbitrary<QuestionnaireDefinition> = lists
  .chain((found) => fc.tuple(fc.constant(found), itemsOf(found)))
  .chain(([found, items]) =>
    fc.record({
      key,
      version: fc.integer({ min: 1, max: 99 }),
      languages: fc.constantFrom(["nl"], ["en"], ["nl", "en"], ["en", "nl"]),
      names: local,
      headings: local,
      explanation: local,
      minutes: fc.integer({ min: 1, max: 60 }),
      validation: fc.option(text),
      claimed: fc.boolean(),
      wording: fc.record({ nl: wording, en: wording }),
      holder: text,
      licence: local,
      source: text,
      answers: fc.constant(Object.fromEntries(found)),
      items: fc.constant(items),
      scales: scalesOf(items),
    }),
  )
  .map(({ validation, claimed, ...rest }) =>
    QuestionnaireDefinition.parse({ ...rest, validationSource: validation, validated: claimed && validation !== null }),
  );
