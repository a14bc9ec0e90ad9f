import { useState } from "react";

/**
 * The text of a field whose value lives elsewhere: as it was typed, until the value changes by something else than typing, such
 * as a draft that comes back.
 *
 * @returns the text, and a setter that also takes the value this text stands for
 */
export function useTypedText(value: number | null, textOf: (value: number | null) => string) {
  const [typed, setTyped] = useState({ text: textOf(value), value });
  const text = same(typed.value, value) ? typed.text : textOf(value);
  return [text, (next: string, means: number | null) => setTyped({ text: next, value: means })] as const;
}

/** What is no number is none: JSON knows no other word for it. */
function same(one: number | null, other: number | null): boolean {
  const none = (value: number | null) => value === null || Number.isNaN(value);
  return one === other || (none(one) && none(other));
}
