import { reportAssets } from "@hervat/design/report-assets";

/** The paper that new packages are made for: style sheet and fonts of the host, kept for ever once a report is pinned to them. */
export const BASE = "base@1";

/** Whether this host still has a paper. */
export function knowsBase(base: string): boolean {
  return reportAssets(base) !== undefined;
}
