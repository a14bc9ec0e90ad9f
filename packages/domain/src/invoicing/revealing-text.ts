/** What an invoice line would tell the people who book and pay it. */
export type Revelation =
  | { readonly kind: "health-word"; readonly text: string }
  | { readonly kind: "missed-appointment"; readonly text: string }
  | { readonly kind: "day"; readonly text: string }
  | { readonly kind: "name"; readonly text: string };

/**
 * How words begin, in Dutch and English, that say why somebody is guided. A programme's own name is often one of
 * them ("Van verzuim naar herstel"), hence the neutral line text of the practice.
 */
const HEALTH_WORDS = startingWith([
  "absence",
  "angst",
  "anxiety",
  "arbeidsongeschikt",
  "burn-?\\s?out",
  "csr\\b",
  "depress",
  "diagnos",
  "herstel",
  "(?:werk)?hervatting",
  "illness",
  "klacht",
  "medical",
  "medisch",
  "overbelast",
  "overspann",
  "poortwachter",
  "psych",
  "re-?[iï]ntegrat",
  "recover",
  "rouw",
  "sick",
  "spoor\\s?[12]\\b",
  "stress",
  "symptom",
  "therap",
  "trauma",
  "uitval",
  "vermoeid",
  "verzuim",
  "vitaliteit",
  "wia\\b",
  "ziek",
]);

/** Time that was kept free and not used is "reserved time": who stayed away and why is nobody's business. */
const MISSED = startingWith(["afwezig", "gemist", "missed", "niet verschenen", "no[- ]?show"]);

function startingWith(words: readonly string[]): RegExp {
  return new RegExp(`\\b(?:${words.join("|")})\\w*`, "giu");
}

const MONTHS =
  "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|january|february|march|may|june|july|august|october";
/** A session date. A month alone ("maart 2026") is a period and may stand. */
const DAYS = new RegExp(
  `\\b(?:\\d{4}-\\d{2}-\\d{2}|(?:0?[1-9]|[12]\\d|3[01])[-/.](?:0?[1-9]|1[0-2])(?:[-/.](?:\\d{4}|\\d{2}))|(?:0?[1-9]|[12]\\d|3[01])(?:e|st|nd|rd|th)?\\s+(?:${MONTHS})\\b|(?:${MONTHS})\\s+(?:0?[1-9]|[12]\\d|3[01])\\b)`,
  "giu",
);

/**
 * Everything in a line text that reveals more than the employer's accounts department may know: illness, method,
 * the day of a session, a missed appointment, a name. Nothing found is an empty list.
 *
 * @param names of people that must not appear; parts of one or two letters are passed over
 * @source the invoice is read by whoever pays; AP, beleidsregels De zieke werknemer (BWBR0037896): no nature or cause,
 *   no appointments with therapists or coaches
 */
export function revelationsIn(text: string, names: readonly string[] = []): readonly Revelation[] {
  return [
    ...found(text, HEALTH_WORDS).map((word) => ({ kind: "health-word" as const, text: word })),
    ...found(text, MISSED).map((word) => ({ kind: "missed-appointment" as const, text: word })),
    ...found(text, DAYS).map((date) => ({ kind: "day" as const, text: date })),
    ...names.flatMap((name) => namesIn(text, name)),
  ];
}

function found(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([match]) => match);
}

function namesIn(text: string, name: string): Revelation[] {
  const words = new Set(text.toLowerCase().split(/[^\p{L}\p{M}'-]+/u));
  const parts = name.split(/\s+/).filter((part) => part.length > 2 && !PARTICLES.has(part.toLowerCase()));
  return parts.filter((part) => words.has(part.toLowerCase())).map((part) => ({ kind: "name", text: part }));
}

/** Parts of a surname that are ordinary words. */
const PARTICLES: ReadonlySet<string> = new Set(["van", "den", "der", "het", "ten", "ter", "aan", "bij", "uit", "voor", "over", "onder"]);
