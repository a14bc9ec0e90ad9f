/**
 * Settles as the task does, or fails with the reason of `gone` when that comes first. It listens no longer than the task runs: a
 * race with a promise that outlives the task would keep every document that ever took part in one.
 */
export function untilGone<Value>(gone: AbortSignal, task: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const end = () => reject(gone.reason);
    if (gone.aborted) end();
    else gone.addEventListener("abort", end, { once: true });
    task.then(resolve, reject).finally(() => gone.removeEventListener("abort", end));
  });
}
