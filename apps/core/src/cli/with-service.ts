import { userInfo } from "node:os";
import type { PracticeId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { v7 } from "uuid";
import { findPractice } from "../practice/find-practice.ts";
import type { ServiceContext } from "../service-context.ts";
import { type StartedService, startService } from "../start-service.ts";
import { readSettings } from "./read-settings.ts";
import { CommandRefusal, type Terminal } from "./terminal.ts";

/** Opens the service beside whatever else runs on this data folder, and lets go of it when the command is done. */
export async function withService<Value>(terminal: Terminal, work: (started: StartedService) => Promise<Value>): Promise<Value> {
  const quiet = { HERVAT_LOG_LEVEL: "error", ...process.env };
  const started = await startService(readSettings(terminal, quiet), quiet);
  try {
    return await work(started);
  } finally {
    await started.close();
  }
}

/** Who has a shell on the data folder, in no practice yet. Her audit rows name the user of the operating system. */
export function consoleContext({ service }: StartedService, terminal: Terminal, practiceId: PracticeId | null): ServiceContext {
  return service.contextFor({
    actor: { kind: "console", practiceId, osUser: userInfo().username },
    requestId: v7(),
    language: terminal.locale,
  });
}

/** As `consoleContext`, in the practice of that name. @throws CommandRefusal when there is none */
export async function consoleInPractice(started: StartedService, terminal: Terminal, name: string): Promise<ServiceContext> {
  const practice = await findPractice(started.service.database, name);
  if (practice === undefined) throw new CommandRefusal(m.cli_practice_unknown({ name }, { locale: terminal.locale }));
  return consoleContext(started, terminal, practice.tenantId);
}
