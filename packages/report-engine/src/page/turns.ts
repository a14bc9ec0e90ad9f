/** How many may wait for a page before the next one is told to come back: some seconds of printing. */
export const MOST_WAITING = 200;

export interface TurnRules {
  /** How many work at the same time. */
  readonly lanes: number;
  readonly mostWaiting?: number;
}

/** Hands out a fixed number of turns. Whom somebody waits for goes before work in the background; among equals the first comes first. */
export function createTurns({ lanes, mostWaiting = MOST_WAITING }: TurnRules) {
  const waited: (() => void)[] = [];
  const background: (() => void)[] = [];
  let busy = 0;
  const waiting = () => waited.length + background.length;

  return {
    /** @returns false when too many wait already: then there is no turn to end */
    async take(inBackground: boolean): Promise<boolean> {
      if (busy < lanes) {
        busy++;
        return true;
      }
      if (waiting() >= mostWaiting) return false;
      await new Promise<void>((resolve) => (inBackground ? background : waited).push(resolve));
      return true;
    },
    /** Hands the turn on. */
    end(): void {
      const next = waited.shift() ?? background.shift();
      if (next === undefined) busy--;
      else next();
    },
    state: () => ({ lanes, busy, waiting: waiting() }),
    mostWaiting,
  };
}
