import { m } from "@hervat/messages";
import type { CliCommand } from "./cli-command.ts";
import { CommandRefusal, jsonOption, report } from "./terminal.ts";

/** `hervat demo reset`: the demo practices anew, for today. */
export const demoCommand: CliCommand = (program, terminal) => {
  const { locale } = terminal;
  program
    .command("demo")
    .description(m.demo_cli({}, { locale }))
    .command("reset")
    .description(m.demo_cli_reset({}, { locale }))
    .option(...jsonOption(locale))
    .action(async ({ json }: { json?: boolean }) => {
      const { withService, consoleContext } = await import("./with-service.ts");
      const { resetDemo } = await import("../demo/reset-demo.ts");
      const { origin, outcome } = await withService(terminal, async (started) => ({
        origin: started.service.installation.origins.coach,
        outcome: await resetDemo(consoleContext(started, terminal, null), started.database.ownerUrl),
      }));
      if (!outcome.ok) {
        const why = outcome.refusal.kind === "demo-not-allowed" ? m.demo_cli_not_allowed : m.demo_cli_other_practice;
        throw new CommandRefusal(why({}, { locale }));
      }
      const { signIns, practices, trajectories } = outcome.value;
      const accounts = signIns.map(({ practice, role, email, password }) => ({ practice, role, email, password }));
      report(terminal, json, { practices, trajectories, accounts }, [
        m.demo_cli_ready({ practices, trajectories, url: `${origin}/demo` }, { locale }),
        ...accounts.map((account) => m.demo_cli_account(account, { locale })),
      ]);
    });
};
