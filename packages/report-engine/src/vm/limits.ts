/** What one document may use of the VM. Measured: a three-page report takes about 5 ms, 3 MB and 20 kB of stack. */
export const LIMITS = {
  /** A deep stack aborted the whole module at 512 kB. */
  stackBytes: 128 * 1024,
  memoryBytes: 64 * 1024 * 1024,
  /** After so much work of its thread, the interpreter interrupts the plugin by itself. */
  interruptMs: 2_000,
  /** Native loops never ask whether to stop: after this the thread is ended from outside. */
  terminateMs: 3_000,
  /** Who ends it comes no later than this by itself; later, this process was held up, and the thread gets its time anew. */
  lateMs: 500,
  /** UTF-16 units of JSON, into the VM and out of it. */
  textLength: 5 * 1024 * 1024,
} as const;
