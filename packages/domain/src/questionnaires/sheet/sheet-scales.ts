import { normaliseText } from "../../caseload-import/normalise-text.ts";
import type { LocalText } from "../../programme/local-text.ts";
import { keyOutOf } from "../questionnaire-key.ts";
import type { Band, QuestionnaireScale } from "../questionnaire-parts.ts";
import type { CellReader, Line } from "./open-sheet.ts";
import type { SheetQuestion } from "./sheet-questions.ts";
import { CHOICES, wordIn } from "./sheet-words.ts";

export interface SheetScale {
  readonly line: Line<"scales">;
  readonly key: string;
  readonly names: LocalText;
}

/** The scales by name, before it is known which questions count in them. */
export function namedScales(lines: readonly Line<"scales">[], read: CellReader): readonly SheetScale[] {
  const keys = new Set<string>();
  const known = new Set<string>();
  return lines.map((line) => {
    const names = read.local(line);
    const asked = normaliseText(names.nl);
    if (known.has(asked)) read.fault({ kind: "twice", sheet: "scales", row: line.row, column: "nl", value: names.nl });
    known.add(asked);
    const key = keyOutOf(names.en, "scale", keys);
    keys.add(key);
    return { line, key, names };
  });
}

export function keysByName(scales: readonly SheetScale[]): ReadonlyMap<string, string> {
  return new Map(scales.flatMap(({ names, key }) => [names.nl, names.en].map((name) => [normaliseText(name), key] as const)));
}

/** Each scale with the questions that count in it; what a cell left wrong stands in it as it was read. */
export function scalesOf(
  scales: readonly SheetScale[],
  questions: readonly SheetQuestion[],
  bands: ReadonlyMap<string, readonly Band[]>,
  read: CellReader,
): readonly object[] {
  return scales.map(({ line, key, names }) => {
    const items = questions
      .filter((question) => question.scales.includes(key))
      .map(({ item, reversed }): QuestionnaireScale["items"][number] => ({ item: item.key, reversed }));
    const place = { sheet: "scales", row: line.row, value: names.nl } as const;
    if (items.length === 0) read.fault({ kind: "scale-without-questions", ...place });
    const atLeast = atLeastOf(line, read);
    if (atLeast !== null && items.length > 0 && atLeast > items.length) read.fault({ kind: "never-scorable", ...place, of: items.length });
    return {
      key,
      names,
      method: read.choice(line, "method", "method", CHOICES.method),
      items,
      factor: read.number(line, "factor", 1),
      missing: atLeast === null ? { kind: "all-answered" } : { kind: "mean-of-answered", atLeast },
      higherIs: read.choice(line, "higherIs", "higherIs", CHOICES.higherIs),
      bands: bands.get(key) ?? [],
    };
  });
}

function atLeastOf(line: Line<"scales">, read: CellReader): number | null {
  const cell = line.cells["atLeast"] ?? "";
  return cell === "" || wordIn(CHOICES.atLeast, cell) === "all" ? null : read.number(line, "atLeast");
}

/** Bands by the key of their scale, in the order of the sheet. */
export function bandsOf(
  lines: readonly Line<"bands">[],
  scales: ReadonlyMap<string, string>,
  read: CellReader,
): ReadonlyMap<string, readonly Band[]> {
  const found = new Map<string, Band[]>();
  for (const line of lines) {
    const scale = line.cells["scale"] === "" ? [read.text(line, "scale")] : read.named(line, "scale", "scales", scales);
    const band = { from: read.number(line, "from"), names: read.local(line) };
    for (const key of scale) {
      const before = found.get(key) ?? [];
      const previous = before.at(-1);
      if (previous !== undefined && band.from <= previous.from)
        read.fault({ kind: "does-not-rise", sheet: "bands", row: line.row, value: line.cells["scale"] ?? "" });
      found.set(key, [...before, band]);
    }
  }
  return found;
}
