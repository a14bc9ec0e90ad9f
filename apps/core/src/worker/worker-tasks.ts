import { keepHeadsTask } from "../audit/keep-heads-task.ts";
import { dailyBackupTask } from "../backup/daily-backup-task.ts";
import { digestTask } from "../digest/digest-task.ts";
import { printInvoicesTask } from "../invoicing/print-invoices-task.ts";
import { tellOfApplicationTask } from "../law/tell-of-application-task.ts";
import { deliverMailTask } from "../mail/deliver-mail-task.ts";
import { remindClientsTask } from "../reading/remind-clients.ts";
import { renderTask } from "../rendering/render-task.ts";
import { sweepTask } from "../rendering/sweep-task.ts";
import { sweepSignInTask } from "../sign-in/sweep-sign-in-task.ts";
import type { WorkerTask } from "./worker-task.ts";

/** All that a worker does. */
export const workerTasks: readonly WorkerTask[] = [
  dailyBackupTask,
  deliverMailTask,
  digestTask,
  keepHeadsTask,
  printInvoicesTask,
  remindClientsTask,
  renderTask,
  sweepTask,
  tellOfApplicationTask,
  sweepSignInTask,
];
