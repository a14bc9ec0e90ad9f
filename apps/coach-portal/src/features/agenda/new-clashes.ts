import type { Clash } from "./use-agenda.ts";

/** What came in the way after she was told and planned anyway: of those she has not been told. */
export function newClashes(found: readonly Clash[], told: readonly Clash[]): readonly Clash[] {
  const keyOf = ({ startsAt, wished, taken }: Clash) => `${new Date(startsAt).getTime()} ${new Date(wished).getTime()} ${taken}`;
  const known = new Set(told.map(keyOf));
  return found.filter((clash) => !known.has(keyOf(clash)));
}
