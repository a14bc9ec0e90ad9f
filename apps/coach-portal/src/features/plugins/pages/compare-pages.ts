import { type BandStep, bandSteps } from "./band-steps.ts";
import { type Band, bandsOf, toleranceOf } from "./bands.ts";
import { type Box, united } from "./box.ts";
import { differingBoxes } from "./differing-boxes.ts";
import { type Raster, smoothed } from "./raster.ts";

/** One page of both versions. Boxes are in dots of the pictures that were compared. */
export interface PageDifference {
  readonly state: "same" | "moved" | "changed" | "only-before" | "only-after";
  /** Places on this page that differ, on whichever of both has the most. */
  readonly places: number;
  readonly before: readonly Box[];
  readonly after: readonly Box[];
}

/** From so many dots on, what stands higher or lower is said to be elsewhere. */
const MOVED = 4;

/**
 * Compares two versions of a document page by page. What a line more pushes down or over to the next page is kept apart from what
 * changed: `moved` is a page on which all is as it was, but not where it was.
 */
export function comparePages(before: readonly Raster[], after: readonly Raster[]): PageDifference[] {
  const bands = (pages: readonly Raster[]) => pages.flatMap((page, at) => bandsOf(at, smoothed(page)));
  const steps = bandSteps(bands(before), bands(after));
  const places = steps.flatMap(changesOf);
  const boxes = (side: "before" | "after", page: number) =>
    united(places.flatMap((place) => (place.side === side && place.page === page ? [place.box] : [])));
  return Array.from({ length: Math.max(before.length, after.length) }, (_, page): PageDifference => {
    const [gone, come] = [boxes("before", page), boxes("after", page)];
    const found = { places: Math.max(gone.length, come.length), before: gone, after: come };
    if (page >= before.length) return { state: "only-after", ...found };
    if (page >= after.length) return { state: "only-before", ...found };
    if (found.places > 0) return { state: "changed", ...found };
    return { state: steps.some((step) => movedOn(step, page)) ? "moved" : "same", ...found };
  });
}

interface Change {
  readonly side: "before" | "after";
  readonly page: number;
  readonly box: Box;
}

/** Every place in a step that differs. Lines that went and lines that came in their place lie on each other, as far as there are both. */
function changesOf(step: BandStep): Change[] {
  if (step.kind === "same") return [];
  return Array.from({ length: Math.max(step.before.length, step.after.length) }, (_, at) => {
    const [gone, come] = [step.before[at], step.after[at]];
    if (gone !== undefined && come !== undefined)
      return differingBoxes(gone.raster, come.raster, toleranceOf(gone, come)).flatMap((box) => [
        ...lies("before", gone, box),
        ...lies("after", come, box),
      ]);
    return [...lies("before", gone, gone && whole(gone)), ...lies("after", come, come && whole(come))];
  }).flat();
}

function whole({ box }: Band): Box {
  return { ...box, top: 0 };
}

/** A box in a line as a place on its page: no larger than what stands in the line, unless it is beside all of that. */
function lies(side: Change["side"], band: Band | undefined, box: Box | undefined): Change[] {
  if (band === undefined || box === undefined || box.top >= band.box.height) return [];
  const { page, box: ink } = band;
  const [left, right] = [Math.max(box.left, ink.left), Math.min(box.left + box.width, ink.left + ink.width)];
  const across = right > left ? { left, width: right - left } : { left: box.left, width: box.width };
  return [{ side, page, box: { ...across, top: ink.top + box.top, height: Math.min(box.height, ink.height - box.top) } }];
}

function movedOn(step: BandStep, page: number): boolean {
  if (step.kind === "changed" || (step.before.page !== page && step.after.page !== page)) return false;
  return step.before.page !== step.after.page || Math.abs(step.before.box.top - step.after.box.top) >= MOVED;
}
