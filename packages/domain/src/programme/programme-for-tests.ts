import fc from "fast-check";
import { Programme } from "./programme.ts";

const key = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,6}){0,2}$/);
/** What a database keeps as it is: well-formed, and without a NUL. */
const text = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
  .filter((found) => found.isWellFormed() && !found.includes("\u0000"));
const local = fc.record({ nl: text, en: text });
const criterion = (keys: string) =>
  fc.record({ key: key.map((one) => `${keys}-${one}`), text: local, measure: fc.constantFrom("judgement", "recovery-time") });
const criteria = (keys: string) => fc.uniqueArray(criterion(keys), { maxLength: 3, selector: (one) => one.key });

const phases = fc
  .uniqueArray(fc.record({ key, names: local, aim: local, optional: fc.boolean() }), {
    minLength: 1,
    maxLength: 4,
    selector: (one) => one.key,
  })
  .chain((found) =>
    fc.tuple(...found.map((phase) => criteria(phase.key).map((held) => ({ ...phase, criteria: held })))).map((whole) => ({
      kind: "phases",
      // The first is never optional, and whatever is comes last.
      phases: whole
        .map((phase, position) => ({ ...phase, optional: position > 0 && phase.optional }))
        .toSorted((one, other) => Number(one.optional) - Number(other.optional)),
    })),
  );
const focusAreas = fc
  .uniqueArray(fc.record({ key, names: local, aim: local }), { minLength: 1, maxLength: 5, selector: (one) => one.key })
  .map((found) => ({ kind: "focus-areas", focusAreas: found }));

const sessions = fc
  .record({
    counts: fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 })),
    minutes: fc.option(fc.integer({ min: 1, max: 240 })),
    shorterAtStart: fc.boolean(),
    rhythmDays: fc.option(fc.integer({ min: 1, max: 60 })),
  })
  .map(({ counts: [minimum, more, beyond], ...rest }) => ({ ...rest, minimum, planned: minimum + more, maximum: minimum + more + beyond }));

const price = fc.oneof(
  fc.constant({ priceCents: null, instalments: [] }),
  fc.record({ cents: fc.nat(900_000), first: fc.integer({ min: 0, max: 10_000 }) }).map(({ cents, first }) => ({
    priceCents: cents,
    instalments: [
      { moment: "start", shareBasisPoints: first },
      { moment: "end", shareBasisPoints: 10_000 - first },
    ],
  })),
);

/** Any programme that a practice could make: every rule kept, every field held. */
export const anyProgramme: fc.Arbitrary<Programme> = fc
  .record({
    key,
    version: fc.integer({ min: 1, max: 99 }),
    names: local,
    goal: local,
    approach: local,
    structure: fc.oneof(phases, focusAreas),
    resumptionCriteria: criteria("werk"),
    sessions,
    intakes: fc.record({ client: fc.boolean(), manager: fc.constantFrom("none", "phone-or-in-person", "in-person") }),
    questionnaires: fc.array(
      fc.record({
        moment: fc.constantFrom("start", "halfway", "end"),
        names: local,
        optional: fc.boolean(),
        questionnaire: fc.constantFrom(null, "cbi"),
      }),
      {
        maxLength: 3,
      },
    ),
    evaluation: fc.record({ with: fc.subarray(["client", "manager", "hr"]) }),
    bedrijfsarts: fc.record({ coordination: fc.boolean(), report: fc.boolean() }),
    materials: fc.array(local, { maxLength: 3 }),
    included: fc.array(local, { maxLength: 4 }),
    creditLine: fc.option(local),
    exercisesFrom: fc.option(key),
    exercises: fc.uniqueArray(
      fc.record({
        key,
        kind: fc.constantFrom("exercise", "reading"),
        stages: fc.uniqueArray(key, { maxLength: 2 }),
        names: local,
        text: local,
      }),
      { maxLength: 3, selector: (one) => one.key },
    ),
    price,
  })
  .map(({ price: money, ...rest }) =>
    Programme.parse({ ...rest, ...money, invoiceLine: { nl: "Begeleidingstraject", en: "Guidance programme" } }),
  );
