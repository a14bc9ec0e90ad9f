export * from "./key-encryption-key.ts";
export * from "./keyring.ts";
export { CannotOpenError, type Place } from "./seal.ts";
export type { Sealed } from "./sealed-value.ts";
export * from "./sealer.ts";
