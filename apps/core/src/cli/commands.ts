import { auditCommand } from "./audit.ts";
import { backupCommand } from "./backup.ts";
import { batchCommand } from "./batch.ts";
import type { CliCommand } from "./cli-command.ts";
import { demoCommand } from "./demo.ts";
import { doctorCommand } from "./doctor.ts";
import { guardCommand } from "./guard.ts";
import { importCommand } from "./import.ts";
import { keysCommand } from "./keys.ts";
import { migrateCommand } from "./migrate.ts";
import { pluginCommand } from "./plugin.ts";
import { poortwachterCommand } from "./poortwachter.ts";
import { practiceCommand } from "./practice.ts";
import { renderCommand } from "./render.ts";
import { restoreCommand } from "./restore.ts";

/** Every command there is, in the order of the help. */
export const commands: readonly CliCommand[] = [
  practiceCommand,
  importCommand,
  batchCommand,
  renderCommand,
  pluginCommand,
  poortwachterCommand,
  guardCommand,
  demoCommand,
  doctorCommand,
  auditCommand,
  keysCommand,
  backupCommand,
  restoreCommand,
  migrateCommand,
];
