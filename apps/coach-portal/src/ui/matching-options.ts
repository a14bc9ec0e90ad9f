import type { Option } from "./select.tsx";

/** More than anyone reads; typing another letter brings the rest. */
const SHOWN = 100;

function plain(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}

/** The options that contain every typed word, wherever it stands and however it is accented. */
export function matchingOptions<Value extends string>(options: readonly Option<Value>[], typed: string): Option<Value>[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const matching = options.filter(({ label }) => words.every((word) => plain(label).includes(word)));
  return matching.slice(0, SHOWN);
}
