/** Where a worker can be ended by force, in the order in which it comes there. */
export const FRAGILE_POINTS = [
  "starting",
  "job-handed-over",
  "claim-uncommitted",
  "claim-committed",
  "before-print",
  "mid-print",
  "printed",
  "end-uncommitted",
  "end-committed",
  "before-queue-hears",
  "sweep-uncommitted",
  "sweep-committed",
  "stopping",
] as const;
export type FragilePoint = (typeof FRAGILE_POINTS)[number];
