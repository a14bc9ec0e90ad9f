import type { BuildingBlockId } from "@hervat/domain/primitives";
import { BlockKey, BlockPart } from "@hervat/domain/reports";
import { text, uniqueIndex } from "drizzle-orm/pg-core";
import { oneOf, rowId, tenantId, tenantRow, version, word } from "./columns.ts";
import { workSchema } from "./schemas.ts";

/** The practice's own wording for its reports, with places for names: about nobody. */
export const buildingBlocks = workSchema.table(
  "building_block",
  {
    tenantId: tenantId(),
    id: rowId().$type<BuildingBlockId>(),
    /** The key that inserts it, together with Alt. */
    key: word("key", BlockKey.options).notNull(),
    name: text("name").notNull(),
    part: word("part", BlockPart.options).notNull(),
    text: text("text").notNull(),
    version: version(),
  },
  (table) => [
    ...tenantRow(table),
    uniqueIndex("building_block_key").on(table.tenantId, table.part, table.key),
    oneOf("key_is_known", table.key, BlockKey.options),
    oneOf("part_is_known", table.part, BlockPart.options),
  ],
);
