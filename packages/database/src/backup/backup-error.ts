export type BackupErrorKind =
  /** Not a backup of Hervat, cut off, or changed since it was written. */
  | "file-damaged"
  /** Made by a newer Hervat than this one. */
  | "file-too-new"
  /** The database that it should go into holds rows already. */
  | "database-not-empty"
  /** The database that it should go into is of another version. */
  | "database-of-another-version"
  /** Made under another key-encryption key: what is sealed in it would stay shut. */
  | "another-key"
  /** The role may not read everything, so there would be rows missing. */
  | "not-allowed";

/** A backup could not be made or put back, and nothing was changed. */
export class BackupError extends Error {
  readonly kind: BackupErrorKind;

  constructor(kind: BackupErrorKind, options?: ErrorOptions) {
    super(`backup: ${kind}`, options);
    this.name = "BackupError";
    this.kind = kind;
  }
}
