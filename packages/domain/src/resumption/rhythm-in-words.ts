import type { Language } from "../people/person.ts";
import type { TrajectoryId } from "../primitives/index.ts";
import type { ContactRhythm } from "./manager-action.ts";

/** How often, on which day, how long: what an agreement about contact says. */
export type RhythmAgreed = Pick<ContactRhythm, "everyDays" | "weekday" | "minutes">;

const WEEKDAYS = {
  nl: ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
} as const satisfies Record<Language, readonly string[]>;

/** The dialog of the plan takes no more than this, in days and in minutes. */
const MOST = 90;
const WEEK = 7;

const WEEKDAY_OF = new Map(Object.values(WEEKDAYS).flatMap((days) => days.map((day, index) => [day.toLowerCase(), index + 1] as const)));
const DAY = [...WEEKDAY_OF.keys()].join("|");
const MINUTES = "(?<minutes>\\d{1,2}) ?(?:minuten|minuut|min|minutes|minute)";
const SENTENCE = new RegExp(
  `^(?:(?<weekly>wekelijks|weekly|(?:elke|iedere|every) week)|(?:elke|iedere|om de|every) (?<count>\\d{1,2}|twee|drie|vier|two|three|four) (?<unit>dagen|weken|days|weeks)|(?:elke|iedere|every)(?= (?:${DAY})))` +
    `(?: op| on)? (?<day>${DAY}),? ${MINUTES}\\.?$`,
);
const COUNTS: Readonly<Record<string, number>> = { twee: 2, drie: 3, vier: 4, two: 2, three: 3, four: 4 };

/** The rhythm as a sentence that both can agree with, and that `rhythmFromWords` reads back. */
export function rhythmInWords({ everyDays, weekday, minutes }: RhythmAgreed, language: Language): string {
  const day = WEEKDAYS[language][weekday - 1] ?? "";
  const weeks = everyDays % WEEK === 0 ? everyDays / WEEK : null;
  if (language === "nl") {
    const often = weeks === 1 ? "Elke week" : weeks === null ? `Elke ${everyDays} dagen` : `Elke ${weeks} weken`;
    return `${often} op ${day}, ${minutes} minuten.`;
  }
  const often = weeks === 1 ? "Every week" : weeks === null ? `Every ${everyDays} days` : `Every ${weeks} weeks`;
  return `${often} on ${day}, ${minutes} minutes.`;
}

/**
 * What an agreement about contact says, read from its own words: the words are what was agreed, so nothing else is asked. Only a
 * sentence that says all three and nothing more is read ("Elke week op dinsdag, 10 minuten"); a guess would put a wrong day in the
 * manager's week.
 *
 * @returns null where the sentence says less, more or something else
 */
export function rhythmFromWords(words: string | null): RhythmAgreed | null {
  const read = SENTENCE.exec((words ?? "").trim().toLowerCase().replaceAll(/\s+/g, " "))?.groups;
  if (read === undefined) return null;
  const { day = "", minutes: length, count, unit } = read;
  const [everyDays, weekday, minutes] = [daysOf(count, unit), WEEKDAY_OF.get(day), Number(length)];
  if (weekday === undefined || everyDays < 1 || everyDays > MOST || minutes < 1 || minutes > MOST) return null;
  return { everyDays, weekday, minutes };
}

function daysOf(count: string | undefined, unit: string | undefined): number {
  if (count === undefined) return WEEK;
  const number = COUNTS[count] ?? Number(count);
  return unit === "weken" || unit === "weeks" ? number * WEEK : number;
}

/**
 * The rhythm after an evaluation that all three held: the one it names, unless a later one was agreed since.
 *
 * @returns null where the rhythm that is known stays
 */
export function rhythmFromEvaluation(
  trajectoryId: TrajectoryId,
  known: ContactRhythm | null,
  { words, heldOn }: { readonly words: string | null; readonly heldOn: ContactRhythm["agreedOn"] },
): ContactRhythm | null {
  const agreed = rhythmFromWords(words);
  if (agreed === null || (known !== null && known.agreedOn > heldOn)) return null;
  return { trajectoryId, ...agreed, agreedOn: heldOn, lastDoneOn: known?.lastDoneOn ?? null };
}
