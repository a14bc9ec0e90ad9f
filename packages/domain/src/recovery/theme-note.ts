import { z } from "zod";
import { ThemeNoteId, TrajectoryId } from "../primitives/index.ts";
import { type FocusArea, type Programme, StageKey } from "../programme/programme.ts";

/** The coach's own text on one focus area. Health text: stored sealed. */
export const ThemeNote = z.object({ id: ThemeNoteId, trajectoryId: TrajectoryId, area: StageKey, text: z.string() });
export type ThemeNote = z.infer<typeof ThemeNote>;

/**
 * The focus areas of a programme and whether each was talked about: it has a text, or a talk touched it.
 *
 * @param touched areas that the note of a talk names
 * @source programme "Re-integratiebegeleiding", Werkwijze en activiteiten
 */
export function themesOf(
  { structure }: Programme,
  notes: readonly Pick<ThemeNote, "area" | "text">[],
  touched: ReadonlySet<string>,
): readonly { readonly area: FocusArea; readonly text: string; readonly discussed: boolean }[] {
  if (structure.kind !== "focus-areas") return [];
  return structure.focusAreas.map((area) => {
    const text = notes.find((note) => note.area === area.key)?.text ?? "";
    return { area, text, discussed: text.trim() !== "" || touched.has(area.key) };
  });
}
