/** A rectangle in dots, from the upper left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Boxes no further apart are one place: the words of a line, the lines of a paragraph. */
const GAP = { across: 40, down: 14 } as const;

/** Boxes that touch, or nearly, as one; from the top of the page down. */
export function united(boxes: readonly Box[]): Box[] {
  const open = [...boxes];
  const made: Box[] = [];
  for (let box = open.pop(); box !== undefined; box = open.pop()) {
    const near = open.findIndex((other) => touch(box, other));
    const [other] = near < 0 ? [] : open.splice(near, 1);
    if (other === undefined) made.push(box);
    else open.push(around(box, other));
  }
  return made.toSorted((one, other) => one.top - other.top || one.left - other.left);
}

function touch(one: Box, other: Box): boolean {
  return (
    one.left <= other.left + other.width + GAP.across &&
    other.left <= one.left + one.width + GAP.across &&
    one.top <= other.top + other.height + GAP.down &&
    other.top <= one.top + one.height + GAP.down
  );
}

function around(one: Box, other: Box): Box {
  const [left, top] = [Math.min(one.left, other.left), Math.min(one.top, other.top)];
  const right = Math.max(one.left + one.width, other.left + other.width);
  const bottom = Math.max(one.top + one.height, other.top + other.height);
  return { left, top, width: right - left, height: bottom - top };
}
