export interface GroupRules {
  /** Values in one group. */
  readonly most: number;
  /** How long the first value of a group waits for others, in ms. */
  readonly waitMs: number;
}

/** Does `work` for several values at a time, one group after the other. */
export function inGroups<Value>({ most, waitMs }: GroupRules, work: (values: readonly Value[]) => Promise<void>) {
  const ready: Value[] = [];
  let running = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  function send(): void {
    clearTimeout(timer);
    timer = undefined;
    const group = ready.splice(0, most);
    if (group.length > 0) running = running.then(() => work(group));
  }

  return {
    add(value: Value): void {
      ready.push(value);
      if (ready.length >= most) send();
      else timer ??= setTimeout(send, waitMs);
    },
    /** Sends what waits. @returns when all of it was worked on; rejects when `work` did */
    async finished(): Promise<void> {
      while (ready.length > 0) send();
      await running;
    },
  };
}
