/** How long a worker may hold items without a word, in ms: after this it is gone, and who comes next takes over. */
export const LEASE_MS = 15_000;

/** How often a worker says that it is still at it, in ms. A document may take as long as it needs; only a dead or stopped worker loses it. */
export const RENEW_MS = 4_000;

/** How often a worker looks for items whose worker is gone, in ms. */
export const SWEEP_MS = 4_000;
