import { BuildingBlockId } from "@hervat/domain/primitives";
import { BuildingBlock } from "@hervat/domain/reports";
import type { DemoIds } from "../random/demo-ids.ts";
import blocks from "./building-blocks.json" with { type: "json" };

/** The practice's own wording, one for most headings of its reports. */
export function buildBlocks(ids: DemoIds): BuildingBlock[] {
  return blocks.map((block) => BuildingBlock.parse({ ...block, id: ids.next(BuildingBlockId) }));
}
