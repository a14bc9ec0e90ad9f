import { findDegrees } from "./find-degrees.ts";
import type { Finding, ForbiddenKind } from "./finding.ts";
import { isName } from "./is-name.ts";
import { type Lexicon, lexiconOf, type Tag } from "./lexicon.ts";
import { readWords, type Word } from "./read-words.ts";
import type { Match } from "./term-index.ts";

/** How far, in words, a topic of the sentence reaches, and how close a personal word has to stand. */
const TOPIC_REACH = 9;
const PERSONAL_REACH = 3;

/**
 * What in a text an employer may not read: illness, complaints, medication, diagnosis, treatment, private problems and degrees
 * of incapacity. A word list with rules for its look-alikes, no understanding: it warns a writer, it replaces no reader.
 *
 * @returns the passages in order; none overlap.
 * @source AP, beleidsregels De zieke werknemer (BWBR0037896); docs/guard.md says how often it errs
 */
export function findForbidden(text: string, language: "nl" | "en"): readonly Finding[] {
  const lexicon = lexiconOf(language);
  const words = readWords(text);
  const matches = lexicon.terms.matches(words.map(({ plain }) => plain)).filter((match) => withinSentence(match, words));
  const found = [...matches, ...misspelt(words, matches, lexicon)].flatMap((match) => {
    const { tag } = match;
    return isKind(tag) && counts({ ...match, tag }, matches, words, lexicon) ? [toFinding(text, words, match, tag)] : [];
  });
  const degrees = findDegrees(text, language).map(
    ({ from, to }): Finding => ({ text: text.slice(from, to), kind: "incapacity", from, to }),
  );
  return apart([...found, ...degrees]);
}

type Around = Exclude<Tag, ForbiddenKind>;
const AROUND: ReadonlySet<Tag> = new Set<Around>(["innocent", "personal", "topic", "work", "subject"]);

function isKind(tag: Tag): tag is ForbiddenKind {
  return !AROUND.has(tag);
}

function counts(hit: Match<ForbiddenKind>, matches: readonly Match<Tag>[], words: readonly Word[], lexicon: Lexicon): boolean {
  if (matches.some((other) => other.tag === "innocent" && overlaps(other, hit))) return false;
  if (hit.length === 1 && (isName(words, hit.at, lexicon) || isThing(words[hit.at]?.plain ?? "", hit, lexicon))) return false;
  if (hit.term.weight === "certain") return true;
  const around = (tag: Tag, reach: number) => matches.filter((other) => other.tag === tag && near(other, hit, words, reach));
  if (around("subject", TOPIC_REACH).some((subject) => subject.at < hit.at && standsInFront(subject, words))) return false;
  const work = hit.tag === "treatment" || hit.tag === "private" ? around("work", TOPIC_REACH) : [];
  const between = ({ at }: Match<Tag>) => work.some((other) => other.at > at && other.at < hit.at);
  const isPersonal = hit.term.weight !== "weak" && around("personal", PERSONAL_REACH).some((match) => match.at < hit.at && !between(match));
  if (isPersonal) return true;
  if (work.length > 0) return false;
  return hit.tag === "incapacity" || around("topic", TOPIC_REACH).length === 0;
}

function standsInFront({ at }: Match<Tag>, words: readonly Word[]): boolean {
  return words[at - 2]?.sentence !== words[at]?.sentence;
}

/** A compound that ends in a thing: burn-outpreventie, stressbeleid. */
function isThing(word: string, { term }: Match<Tag>, { things }: Lexicon): boolean {
  const [pattern] = term.words;
  if (pattern?.kind !== "begins") return false;
  const rest = word.slice(pattern.plain.length);
  return things.some((thing) => rest.includes(thing));
}

/** One letter off from a word of the lists, where nothing else was found. */
function misspelt(words: readonly Word[], matches: readonly Match<Tag>[], lexicon: Lexicon): Match<Tag>[] {
  return words.flatMap(({ plain }, at) => {
    if (matches.some((match) => match.tag !== "personal" && at >= match.at && at < match.at + match.length)) return [];
    const kind = lexicon.misspelt(plain);
    return kind === undefined ? [] : [{ at, length: 1, tag: kind, term: { words: [{ kind: "exact", plain }], weight: "usual" } }];
  });
}

function withinSentence({ at, length }: Match<Tag>, words: readonly Word[]): boolean {
  return words[at]?.sentence === words[at + length - 1]?.sentence;
}

function overlaps(one: Match<Tag>, other: Match<Tag>): boolean {
  return one.at < other.at + other.length && other.at < one.at + one.length;
}

function near(one: Match<Tag>, other: Match<Tag>, words: readonly Word[], reach: number): boolean {
  if (words[one.at]?.sentence !== words[other.at]?.sentence) return false;
  const gap = one.at < other.at ? other.at - (one.at + one.length) : one.at - (other.at + other.length);
  return gap >= 0 && gap < reach;
}

function toFinding(text: string, words: readonly Word[], { at, length }: Match<Tag>, kind: ForbiddenKind): Finding {
  const from = words[at]?.from ?? 0;
  const to = words[at + length - 1]?.to ?? from;
  return { text: text.slice(from, to), kind, from, to };
}

/** A complaint is often part of what an illness is called. */
const ORDER: readonly ForbiddenKind[] = ["incapacity", "illness", "medication", "diagnosis", "treatment", "private", "complaint"];

/** Of passages that overlap the longest stays: it says most. */
function apart(findings: readonly Finding[]): readonly Finding[] {
  const kept: Finding[] = [];
  for (const finding of [...findings].sort(
    (one, other) => other.to - other.from - (one.to - one.from) || ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind),
  )) {
    if (kept.every(({ from, to }) => finding.to <= from || finding.from >= to)) kept.push(finding);
  }
  return kept.sort((one, other) => one.from - other.from);
}
