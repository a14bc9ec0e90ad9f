import { NOTE_LINES, type NoteLine, type NoteText } from "./session-note.ts";

/** One line of a note that two people, or two windows, wrote at the same time. */
export interface MergedLine {
  readonly line: NoteLine;
  readonly mine: string;
  readonly theirs: string;
  /** What stands if nobody chooses: the side that changed, and both where both did. Nothing that was typed is left out. */
  readonly proposed: string;
  /** Both sides changed it, and not to the same. */
  readonly clash: boolean;
}

/**
 * Lays two versions of a note beside the one both began with, line by line.
 *
 * @param base as it was when `mine` began
 */
export function mergeNotes(base: NoteText, mine: NoteText, theirs: NoteText): MergedLine[] {
  return NOTE_LINES.map((line) => {
    const [was, here, there] = [base[line], mine[line], theirs[line]];
    const clash = here !== there && here !== was && there !== was;
    const proposed = clash ? bothOf(here, there) : here === was ? there : here;
    return { line, mine: here, theirs: there, proposed, clash };
  });
}

/** Both texts, theirs first as it was saved first; once where one already holds the other. */
export function bothOf(mine: string, theirs: string): string {
  if (theirs.includes(mine)) return theirs;
  if (mine.includes(theirs)) return mine;
  return `${theirs}\n${mine}`;
}

/** The note as it stands when every proposal is taken. */
export function mergedText(lines: readonly MergedLine[]): NoteText {
  const text: Record<NoteLine, string> = { goal: "", done: "", agreed: "", next: "", homework: "", private: "" };
  for (const { line, proposed } of lines) text[line] = proposed;
  return text;
}
