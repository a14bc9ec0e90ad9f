import { type Band, toleranceOf } from "./bands.ts";
import { alike } from "./differing-boxes.ts";

/** By how many dots the edges of one line may differ when it stands half a dot lower. */
const EDGE = 2;

function sameBand(before: Band, after: Band): boolean {
  const [one, other] = [before.box, after.box];
  const near = (a: number, b: number) => Math.abs(a - b) <= EDGE;
  const placed = near(one.left, other.left) && near(one.width, other.width) && near(one.height, other.height);
  return placed && alike(before.raster, after.raster, toleranceOf(before, after));
}

/** A stretch in both versions, or what came in the place of what: either side may be empty. */
export type BandStep =
  | { readonly kind: "same"; readonly before: Band; readonly after: Band }
  | { readonly kind: "changed"; readonly before: readonly Band[]; readonly after: readonly Band[] };

/** How one row of bands becomes the other with as many of them kept as possible: what only moved down is no change. */
export function bandSteps(before: readonly Band[], after: readonly Band[]): BandStep[] {
  // What both begin and end with needs no comparing of all with all.
  const head = alikeFrom(before, after);
  const tail = alikeFrom(before.slice(head).toReversed(), after.slice(head).toReversed());
  const [one, other] = [before.length - tail, after.length - tail];
  return [
    ...keptOnes(before.slice(0, head), after.slice(0, head)),
    ...stepsBetween(before.slice(head, one), after.slice(head, other)),
    ...keptOnes(before.slice(one), after.slice(other)),
  ];
}

/** How many bands are the same in both before the first that is not. */
function alikeFrom(before: readonly Band[], after: readonly Band[]): number {
  const first = before.findIndex((band, at) => {
    const other = after[at];
    return other === undefined || !sameBand(band, other);
  });
  return first < 0 ? before.length : first;
}

function keptOnes(before: readonly Band[], after: readonly Band[]): BandStep[] {
  return before.flatMap((band, at): BandStep[] => {
    const other = after[at];
    return other === undefined ? [] : [{ kind: "same", before: band, after: other }];
  });
}

function stepsBetween(before: readonly Band[], after: readonly Band[]): BandStep[] {
  const kept = keptLengths(before, after);
  const steps: BandStep[] = [];
  let [i, j, gone, come] = [0, 0, 0, 0];
  const close = () => {
    if (i > gone || j > come) steps.push({ kind: "changed", before: before.slice(gone, i), after: after.slice(come, j) });
  };
  while (i < before.length || j < after.length) {
    const [one, other] = [before[i], after[j]];
    const here = kept[i]?.[j] ?? 0;
    if (one !== undefined && other !== undefined && here > Math.max(kept[i + 1]?.[j] ?? 0, kept[i]?.[j + 1] ?? 0)) {
      close();
      steps.push({ kind: "same", before: one, after: other });
      [gone, come] = [++i, ++j];
    } else if (one !== undefined && (kept[i + 1]?.[j] ?? 0) === here) i++;
    else j++;
  }
  close();
  return steps;
}

/** From every place in both rows on, how many bands can be kept. */
function keptLengths(before: readonly Band[], after: readonly Band[]): readonly Uint16Array[] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--) {
      const [one, other, row] = [before[i], after[j], lengths[i]];
      if (one === undefined || other === undefined || row === undefined) continue;
      const most = Math.max(lengths[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
      row[j] = sameBand(one, other) ? (lengths[i + 1]?.[j + 1] ?? 0) + 1 : most;
    }
  return lengths;
}
