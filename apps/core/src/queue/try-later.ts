/** Not now, and no fault: the queue offers the job again. */
export class TryLaterError extends Error {}
