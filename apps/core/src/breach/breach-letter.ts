import type { BreachLetter } from "@hervat/database/repositories";
import type { DataBreach } from "@hervat/domain/breach";
import { type Locale, m } from "@hervat/messages";
import { underscored } from "../underscored.ts";

export interface LetterFacts {
  readonly breach: Pick<DataBreach, "kind" | "data">;
  /** What was done, as the officer says it to a client. */
  readonly done: string;
  readonly practice: string;
  readonly phone: string | null;
}

/**
 * What a client reads when something went wrong with her data: what happened, which data, what it can mean, what was done and what she
 * can do. No name stands in it, and nothing about her health.
 *
 * @source art. 34 lid 2 AVG
 */
export function breachLetter({ breach: { kind, data }, done, practice, phone }: LetterFacts, locale: Locale): BreachLetter {
  const options = { locale };
  const words = m.area_breach;
  const advice = [
    m.breach_letter_do_careful({}, options),
    ...(data.includes("sign-in") ? [m.breach_letter_do_password({}, options)] : []),
    phone === null ? m.breach_letter_ask({ practice }, options) : m.breach_letter_ask_phone({ practice, phone }, options),
    m.breach_letter_complain({}, options),
  ];
  return {
    title: m.breach_letter_title({}, options),
    parts: [
      { heading: null, lines: [m.breach_letter_sorry({}, options)] },
      { heading: m.breach_letter_what({}, options), lines: [words[`breach_letter_what_${underscored(kind)}`]({}, options)] },
      ...(data.length === 0
        ? []
        : [
            {
              heading: m.breach_letter_data({}, options),
              lines: data.map((one) => words[`breach_letter_data_${underscored(one)}`]({}, options)),
            },
          ]),
      { heading: m.breach_letter_means({}, options), lines: [words[`breach_letter_means_${MEANS[kind]}`]({}, options)] },
      { heading: m.breach_letter_done({}, options), lines: [done] },
      { heading: m.breach_letter_do({}, options), lines: advice },
    ],
  };
}

/** What a client has to reckon with: that somebody read it, that somebody may have, or that it is gone. */
const MEANS = {
  "sent-wrong": "read",
  "seen-inside": "read",
  "lost-device": "maybe",
  "lost-paper": "maybe",
  "broken-in": "maybe",
  malware: "maybe",
  "data-gone": "gone",
  published: "read",
  other: "maybe",
} as const;
