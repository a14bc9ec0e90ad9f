import { ServerRefusal } from "@hervat/database/server";
import { m } from "@hervat/messages";
import { PortInUseError } from "./http/listen.ts";
import { describeFault } from "./http/log.ts";

export interface Running {
  /** What the one who started this process may tell the user. */
  readonly announcement: Readonly<Record<string, unknown>>;
  stop(): Promise<void>;
}

/**
 * The life of a process of ours: starts, says so to who started it, and stops in order at a signal or when its parent is gone.
 * What a person can mend before it starts is one sentence and exit code 1.
 */
export async function runProcess(start: () => Promise<Running>): Promise<void> {
  let leaving: Promise<void> | undefined;
  const started = start().catch((fault: unknown) => {
    tell({ refusal: sentenceFor(fault) });
    process.exit(1);
  });
  const leave = () => {
    leaving ??= started
      .then((running) => running.stop())
      .then(
        () => process.exit(0),
        (fault: unknown) => {
          console.error(JSON.stringify({ stopping: describeFault(fault) }));
          process.exit(1);
        },
      );
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, leave);
  process.on("disconnect", leave);
  const { announcement } = await started;
  if (leaving === undefined) tell({ ready: announcement });
}

function sentenceFor(fault: unknown): string {
  if (fault instanceof ServerRefusal) return fault.sentences.nl;
  if (fault instanceof PortInUseError)
    return m.start_port_in_use({ port: fault.port, variable: "HERVAT_PORT", other: fault.port + 1000 }, { locale: "nl" });
  console.error(JSON.stringify({ starting: describeFault(fault) }));
  return m.start_part_failed({ part: m.start_part_core({}, { locale: "nl" }) }, { locale: "nl" });
}

/** To the supervisor when there is one, else to whoever reads this terminal. */
function tell(message: Readonly<Record<string, unknown>>): void {
  if (process.connected && process.send) process.send(message);
  else if ("refusal" in message) console.error(message["refusal"]);
}
