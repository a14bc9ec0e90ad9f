/**
 * How long a running batch will still take, from the pace so far.
 *
 * @returns whole seconds; null while nothing is finished, because a first guess would be a wrong one.
 */
export function secondsLeft({ done, total, elapsedMs }: { done: number; total: number; elapsedMs: number }): number | null {
  if (done <= 0) return null;
  return Math.ceil(((elapsedMs / done) * (total - done)) / 1000);
}
