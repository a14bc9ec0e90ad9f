import type { RoomId } from "@hervat/domain/primitives";
import { boolean, text } from "drizzle-orm/pg-core";
import { rowId, tenantId, tenantRow } from "./columns.ts";
import { workSchema } from "./schemas.ts";

/** A room of the practice. One that is gone keeps its name under earlier talks. */
export const rooms = workSchema.table(
  "room",
  { tenantId: tenantId(), id: rowId().$type<RoomId>(), name: text("name").notNull(), gone: boolean("gone").notNull().default(false) },
  (table) => [...tenantRow(table)],
);
