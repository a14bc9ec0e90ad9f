/** How long a worker may hold an item, in ms: longer than the longest render (VM 3 s, page 5 s, print 15 s), so that only a dead worker loses it. */
export const LEASE_MS = 30_000;

/** How often a worker looks for items whose worker is gone, in ms. */
export const SWEEP_MS = 4_000;
