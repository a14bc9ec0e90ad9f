/**
 * The queues, made when the database is migrated. A job's payload is an id and its practice, nothing else. `notify` wakes a
 * worker at once; a worker that dies is noticed by its missed heartbeat.
 */
export const QUEUES = {
  /** One item of a batch. */
  render: {
    policy: "standard",
    notify: true,
    retryLimit: 5,
    retryDelay: 1,
    heartbeatSeconds: 20,
    expireInSeconds: 120,
    deleteAfterSeconds: 86_400,
  },
  /** One issued invoice or credit note, to be printed for ever. */
  "invoice-pdf": {
    policy: "standard",
    notify: true,
    retryLimit: 5,
    retryDelay: 5,
    retryBackoff: true,
    heartbeatSeconds: 20,
    expireInSeconds: 120,
    deleteAfterSeconds: 86_400,
  },
  /** One message of the outbox. */
  mail: {
    policy: "standard",
    notify: true,
    retryLimit: 8,
    retryDelay: 15,
    retryBackoff: true,
    heartbeatSeconds: 20,
    expireInSeconds: 120,
    deleteAfterSeconds: 86_400,
  },
  /** What comes back by the clock: the daily backup, leases left behind. */
  upkeep: { policy: "exclusive", notify: true, retryLimit: 2, heartbeatSeconds: 20, expireInSeconds: 3_600, deleteAfterSeconds: 86_400 },
} as const;
export type QueueName = keyof typeof QUEUES;
