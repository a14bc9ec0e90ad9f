import type { Plugin } from "@hervat/report-engine";

/** One document to make: a plugin and a view of its audience. */
export interface BenchDocument {
  readonly plugin: Plugin;
  readonly view: unknown;
}
