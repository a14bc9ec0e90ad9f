import type { BackupErrorKind } from "@hervat/database/backup";
import { type Locale, m } from "@hervat/messages";

/** Why a backup could not be made or put back, and what to do. */
export function backupText(kind: BackupErrorKind, file: string, locale: Locale): string {
  switch (kind) {
    case "file-damaged":
      return m.cli_restore_unreadable({ file }, { locale });
    case "file-too-new":
      return m.cli_restore_too_new({ file }, { locale });
    case "database-not-empty":
    case "database-of-another-version":
      return m.cli_restore_not_empty({}, { locale });
    case "another-key":
      return m.cli_restore_another_key({}, { locale });
    case "not-allowed":
      return m.cli_backup_not_allowed({}, { locale });
  }
}
