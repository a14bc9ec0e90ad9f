export * from "./backup.ts";
export { BackupError, type BackupErrorKind } from "./backup-error.ts";
export type { BackupHeader, TableEnd } from "./backup-file.ts";
export * from "./restore.ts";
