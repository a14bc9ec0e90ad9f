import type { Random } from "./random.ts";

/** How many parts each kind has; what is not named does not occur. */
export type Parts<Kind extends string> = Partial<Record<Kind, number>>;

/**
 * So many of each kind, as exactly as whole numbers allow, in drawn order. What must occur, occurs; only where it
 * occurs is drawn.
 *
 * @param parts relative to one another; a kind with parts gives at least one while there is room
 */
export function deal<Kind extends string>(random: Random, total: number, parts: Parts<Kind>): Kind[] {
  const kinds = entriesOf(parts);
  const whole = kinds.reduce((sum, [, share]) => sum + share, 0);
  const dealt = kinds.flatMap(([kind, share]) => Array.from({ length: Math.max(1, Math.floor((share / whole) * total)) }, () => kind));
  const byShare = kinds.toSorted(([, one], [, other]) => other - one);
  for (let at = 0; dealt.length < total; at += 1) {
    const most = byShare[at % byShare.length];
    if (most === undefined) throw new Error("nothing to deal");
    dealt.push(most[0]);
  }
  return random.shuffled(dealt.slice(0, total));
}

/** The one cast: `Object.entries` forgets which keys the object may have. */
function entriesOf<Kind extends string>(parts: Parts<Kind>): [Kind, number][] {
  return Object.entries(parts) as [Kind, number][];
}
