import { lengthAt, type TermPattern } from "./term-pattern.ts";

/** A term that stands in a text: `at` and `length` count words. */
export interface Match<Tag> {
  readonly at: number;
  readonly length: number;
  readonly term: TermPattern;
  readonly tag: Tag;
}

interface Entry<Tag> {
  readonly term: TermPattern;
  readonly tag: Tag;
}

/** Terms by how their first word begins, so that a text is not held against every term of the list. */
export class TermIndex<Tag> {
  readonly #exact = new Map<string, Entry<Tag>[]>();
  readonly #begins = new Map<string, Entry<Tag>[]>();
  readonly #ends = new Map<string, Entry<Tag>[]>();
  readonly #others: Entry<Tag>[] = [];

  add(terms: readonly TermPattern[], tag: Tag): void {
    for (const term of terms) this.#put({ term, tag });
  }

  #put(entry: Entry<Tag>): void {
    const [first] = entry.term.words;
    if (first?.kind === "exact") keep(this.#exact, first.plain, entry);
    else if (first?.kind === "begins") keep(this.#begins, first.plain, entry);
    else if (first?.kind === "ends") keep(this.#ends, first.plain, entry);
    else this.#others.push(entry);
  }

  /** Every term that stands in the text, from each word on. */
  matches(plain: readonly string[]): Match<Tag>[] {
    return plain.flatMap((word, at) =>
      this.#candidates(word).flatMap(({ term, tag }) => {
        const length = lengthAt(term.words, plain, at);
        return length === 0 ? [] : [{ at, length, term, tag }];
      }),
    );
  }

  #candidates(word: string): Entry<Tag>[] {
    const found = [...(this.#exact.get(word) ?? []), ...this.#others];
    for (let length = 2; length <= word.length; length += 1) {
      found.push(...(this.#begins.get(word.slice(0, length)) ?? []), ...(this.#ends.get(word.slice(-length)) ?? []));
    }
    return found;
  }
}

function keep<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
