import { normaliseText } from "../../caseload-import/normalise-text.ts";
import { keyOutOf } from "../questionnaire-key.ts";
import type { AnswerOption } from "../questionnaire-parts.ts";
import { type CellReader, type Line, listIn } from "./open-sheet.ts";
import { CHOICES } from "./sheet-words.ts";

export interface AnswerList {
  readonly key: string;
  readonly options: AnswerOption[];
  /** What a cell may call each of its answers. */
  readonly byWords: Map<string, string>;
}

/** Under the name by which the questions call it. */
export type AnswerLists = ReadonlyMap<string, AnswerList>;

export function answersOf(lines: readonly Line<"answers">[], read: CellReader): AnswerLists {
  const lists = new Map<string, AnswerList>();
  const last = new Map<string, Line<"answers">>();
  const keys = new Set<string>();
  for (const line of lines) {
    const name = read.text(line, "list");
    const asked = normaliseText(name);
    const known = lists.get(asked);
    const list: AnswerList = known ?? { key: keyOutOf(name, "answers", keys), options: [], byWords: new Map() };
    keys.add(list.key);
    lists.set(asked, list);
    last.set(asked, line);
    const names = read.local(line);
    const key = keyOutOf(names.en, "a", new Set(list.options.map((option) => option.key)));
    if (list.byWords.has(normaliseText(names.nl)))
      read.fault({ kind: "twice", sheet: "answers", row: line.row, column: "nl", value: names.nl });
    for (const words of [names.nl, names.en]) list.byWords.set(normaliseText(words), key);
    list.options.push({ key, names, score: read.number(line, "score") });
  }
  for (const [asked, { options }] of lists) {
    const line = last.get(asked);
    if (line !== undefined && options.length < 2)
      read.fault({ kind: "too-few-answers", sheet: "answers", row: line.row, value: line.cells["list"] ?? "" });
  }
  return lists;
}

export interface SheetQuestion {
  readonly item: { readonly key: string; readonly names: object; readonly answers: string; readonly crisis?: readonly string[] };
  /** The keys of the scales in which it counts. */
  readonly scales: readonly string[];
  readonly reversed: boolean;
}

interface Known {
  readonly lists: AnswerLists;
  /** Key by name. */
  readonly scales: ReadonlyMap<string, string>;
}

export function questionsOf(lines: readonly Line<"questions">[], { lists, scales }: Known, read: CellReader): readonly SheetQuestion[] {
  const keys = new Set<string>();
  return lines.map((line, at) => {
    const code = line.cells["code"] ?? "";
    const key = keyOutOf(code === "" ? `question-${at + 1}` : code, "question", code === "" ? keys : undefined);
    if (keys.has(key)) read.fault({ kind: "twice", sheet: "questions", row: line.row, column: "code", value: code });
    keys.add(key);
    const list = listOf(line, lists, read);
    const help = read.named(line, "help", "answers", list?.byWords ?? new Map<string, string>());
    const item = { key, names: read.local(line), answers: list?.key ?? "" };
    return {
      item: help.length === 0 ? item : { ...item, crisis: [...new Set(help)] },
      scales: [...new Set(read.named(line, "scales", "scales", scales))],
      reversed: line.cells["reversed"] !== "" && read.choice(line, "reversed", "yesNo", CHOICES.yesNo) === "yes",
    };
  });
}

/** Where there is one list, it goes without saying. */
function listOf(line: Line<"questions">, lists: AnswerLists, read: CellReader): AnswerList | undefined {
  const [only] = lists.values();
  if (lists.size === 1 && line.cells["answers"] === "") return only;
  if (listIn(line.cells["answers"] ?? "").length === 0) {
    read.text(line, "answers");
    return undefined;
  }
  return read.named(line, "answers", "answers", lists)[0];
}
