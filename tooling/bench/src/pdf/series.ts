import type { PeerName } from "../peers/peer-names.ts";
import type { BenchDocument } from "./documents.ts";

/** One way to make the documents, kept warm between rounds. */
export interface Series {
  readonly name: "limit" | "engine" | "fenced" | "batch" | PeerName;
  /** Makes all documents, as many at a time as it has lanes. */
  run(documents: readonly BenchDocument[]): Promise<void>;
  /** Processes beside this one that do its work: their CPU counts. */
  processes(): Promise<readonly number[]>;
  close(): Promise<void>;
}

/** Does `task` for every item, `width` at a time. */
export async function eachOf<Item>(items: readonly Item[], width: number, task: (item: Item) => Promise<void>): Promise<void> {
  const rest = items.values();
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (const item of rest) await task(item);
    }),
  );
}
