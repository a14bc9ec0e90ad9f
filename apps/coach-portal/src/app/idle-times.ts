/** As core counts it: half an hour without a request ends the session. */
export const IDLE_MS = 30 * 60 * 1000;

/** How long before the end the question comes. */
export const WARNING_MS = 2 * 60 * 1000;

/** Someone who types keeps the session alive, but not with a request per key. */
export const PING_MS = 4 * 60 * 1000;
