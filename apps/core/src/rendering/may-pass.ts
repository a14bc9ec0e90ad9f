/** Codes of a database that stopped, started, or asked to try again: none of them is about the document. */
const PASSES = /^(?:57P0\d|08\w{3}|53\d{3}|40001|40P01|CONNECTION_\w+|CONNECT_TIMEOUT|ECONN\w+|EPIPE|ETIMEDOUT)$/;

/** Whether a fault says nothing of the item it came with, so that asking again is all there is to do. */
export function mayPass(fault: unknown): boolean {
  return fault instanceof Error && "code" in fault && PASSES.test(String(fault.code));
}
