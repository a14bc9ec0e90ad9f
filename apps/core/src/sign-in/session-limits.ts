/** A session ends twelve hours after the password, whatever happens in it. */
export const ABSOLUTE_SECONDS = 12 * 60 * 60;

/** And after half an hour in which nothing was asked. */
export const IDLE_SECONDS = 30 * 60;

/** How often at most `lastSeenAt` is written. */
export const SEEN_EVERY_SECONDS = 60;

export interface SessionTimes {
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
}

export function sessionEnded({ createdAt, lastSeenAt, expiresAt }: SessionTimes, now: Date): boolean {
  const age = (from: Date) => (now.getTime() - from.getTime()) / 1000;
  return expiresAt < now || age(createdAt) >= ABSOLUTE_SECONDS || age(lastSeenAt) >= IDLE_SECONDS;
}
