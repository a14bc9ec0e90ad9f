export { type Rotated, type RotateRefusal, type Rotation, rotateKeys } from "./rotate-keys.ts";
export { type SealedTable, sealedTables } from "./sealed-tables.ts";
