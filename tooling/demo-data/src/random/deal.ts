import type { Random } from "./random.ts";

/**
 * So many of each value, as exactly as whole numbers allow, in drawn order. What must occur, occurs; only where
 * it occurs is drawn.
 *
 * @param shares relative; a share above zero gives at least one while there is room
 */
export function deal<Value>(random: Random, total: number, shares: readonly (readonly [Value, number])[]): Value[] {
  const whole = shares.reduce((sum, [, share]) => sum + share, 0);
  const exact = shares.map(([value, share]) => ({ value, count: Math.max(share > 0 ? 1 : 0, Math.floor((share / whole) * total)), share }));
  const dealt = exact.flatMap(({ value, count }) => Array.from({ length: count }, () => value));
  const byShare = exact.toSorted((one, other) => other.share - one.share);
  for (let at = 0; dealt.length < total; at += 1) {
    const most = byShare[at % byShare.length];
    if (most === undefined) throw new Error("nothing to deal");
    dealt.push(most.value);
  }
  return random.shuffled(dealt.slice(0, total));
}
