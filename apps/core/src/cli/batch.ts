import { m } from "@hervat/messages";
import type { BatchOutcome } from "../batches/run-batch.ts";
import type { CliCommand } from "./cli-command.ts";
import { CommandRefusal, jsonOption, report, type Terminal, UsageRefusal } from "./terminal.ts";

interface BatchOptions {
  readonly practice: string;
  readonly kind: string;
  readonly all?: boolean;
  readonly codes?: string;
  readonly concept?: boolean;
  readonly out: string;
  readonly json?: boolean;
}

/** `hervat batch --practice NAME --kind KIND (--all | --codes a,b) [--concept] --out DIR`: a batch into a folder. */
export const batchCommand: CliCommand = (program, terminal) => {
  const { locale } = terminal;
  program
    .command("batch")
    .description(m.batches_cli_about({}, { locale }))
    .requiredOption("--practice <name>", m.import_cli_practice({}, { locale }))
    .requiredOption("--kind <kind>", m.batches_cli_kind({}, { locale }))
    .option("--all", m.batches_cli_all({}, { locale }))
    .option("--codes <codes>", m.batches_cli_codes({}, { locale }))
    .option("--concept", m.batches_cli_concept({}, { locale }))
    .requiredOption("--out <folder>", m.batches_cli_out({}, { locale }))
    .option(...jsonOption(locale))
    .action(async (options: BatchOptions) => {
      const { ReportKindKey } = await import("@hervat/domain/reports");
      const { userPath } = await import("../env.ts");
      const { withService, consoleInPractice } = await import("./with-service.ts");
      const { startWorker } = await import("../worker/start-worker.ts");
      const { renderTask } = await import("../rendering/render-task.ts");
      const { sweepTask } = await import("../rendering/sweep-task.ts");
      const { runBatch } = await import("../batches/run-batch.ts");
      const kind = ReportKindKey.safeParse(options.kind);
      if (!kind.success) throw new UsageRefusal(m.batches_cli_kind_wrong({ kind: options.kind }, { locale }));
      const codes = codesOf(options, terminal);
      const folder = userPath(options.out, terminal.folder);
      await makeFolder(folder, terminal);
      await needsBrowser(terminal);

      const outcome = await withService(terminal, async (started) => {
        const ctx = await consoleInPractice(started, terminal, options.practice);
        const worker = await startWorker(started.service, [renderTask, sweepTask]);
        try {
          const standing = options.concept === true ? "concept" : "final";
          return await runBatch(ctx, { kind: kind.data, standing, codes, folder });
        } finally {
          await worker.stop();
        }
      });
      if (!outcome.ok) {
        const { refusal } = outcome;
        throw new CommandRefusal(
          refusal.kind === "queue-full" ? m.batches_queue_full(refusal, { locale }) : m.batches_plugin_missing({}, { locale }),
        );
      }
      report(terminal, options.json, outcome.value, linesOf(outcome.value, terminal));
    });
};

/** Before the work begins: a batch that has nowhere to go is not made. */
async function makeFolder(folder: string, { locale }: Terminal): Promise<void> {
  const { access, constants, mkdir } = await import("node:fs/promises");
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new CommandRefusal(m.cli_folder_not_writable({ folder }, { locale }), { cause });
  }
}

/** Every document would fail for the same reason, which is not about the documents. */
async function needsBrowser({ locale }: Terminal): Promise<void> {
  const { findChromium } = await import("@hervat/report-engine");
  if ((await findChromium()) !== undefined) return;
  const { engineSentence } = await import("../rendering/engine-sentence.ts");
  throw new CommandRefusal(engineSentence({ kind: "browser-missing" }, locale));
}

function codesOf({ all, codes }: BatchOptions, { locale }: Terminal): "all" | readonly string[] {
  const listed = (codes ?? "")
    .split(",")
    .map((code) => code.trim())
    .filter((code) => code !== "");
  if ((all === true) === listed.length > 0) throw new UsageRefusal(m.batches_cli_which({}, { locale }));
  return all === true ? "all" : listed;
}

function linesOf({ rendered, failed, manifest }: BatchOutcome, { locale }: Terminal): readonly string[] {
  return [
    `${m.batches_cli_rendered({ count: rendered }, { locale })}.`,
    `${m.batches_cli_failed({ count: failed.length }, { locale })}${failed.length === 0 ? "." : ":"}`,
    ...failed.map(({ code, message }) => `  ${code}: ${message}`),
    manifest,
  ];
}
