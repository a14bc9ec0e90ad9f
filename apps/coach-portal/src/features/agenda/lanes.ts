export interface Block {
  readonly from: number;
  readonly until: number;
}

export interface Laned<Item> {
  readonly item: Item;
  /** From 0; side by side with the others that share a minute. */
  readonly lane: number;
  readonly lanes: number;
}

/** Puts what shares a minute side by side, each as wide as its neighbours leave it. */
export function inLanes<Item extends Block>(items: readonly Item[]): Laned<Item>[] {
  const placed: Laned<Item>[] = [];
  let group: { item: Item; lane: number }[] = [];
  let until = -1;
  const close = () => {
    const lanes = Math.max(0, ...group.map(({ lane }) => lane + 1));
    placed.push(...group.map(({ item, lane }) => ({ item, lane, lanes })));
    group = [];
  };
  for (const item of items.toSorted((one, other) => one.from - other.from || other.until - one.until)) {
    if (item.from >= until) close();
    const busy = new Set(group.filter((other) => other.item.until > item.from).map(({ lane }) => lane));
    let lane = 0;
    while (busy.has(lane)) lane += 1;
    group.push({ item, lane });
    until = Math.max(group.length === 1 ? -1 : until, item.until);
  }
  close();
  return placed;
}
