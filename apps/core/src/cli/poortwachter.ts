import type { SpellRefusal } from "@hervat/domain/poortwachter";
import { type Locale, m } from "@hervat/messages";
import type { CliCommand } from "./cli-command.ts";
import { jsonOption, report, UsageRefusal } from "./terminal.ts";

/** `hervat poortwachter --spells '[...]'`: the statutory timeline, without a database. */
export const poortwachterCommand: CliCommand = (program, terminal) => {
  const { locale } = terminal;
  program
    .command("poortwachter")
    .description(m.cli_poortwachter({}, { locale }))
    .requiredOption("--spells <json>", m.cli_poortwachter_spells({ example: '{"from":"2026-01-05","to":"2026-04-12"}' }, { locale }))
    .option(...jsonOption(locale))
    .action(async ({ spells, json }: { spells: string; json?: boolean }) => {
      const { poortwachterReport } = await import("@hervat/domain/poortwachter");
      const outcome = poortwachterReport(parse(spells, locale));
      if (!outcome.ok) throw new UsageRefusal(spellRefusalText(outcome.refusal, locale));
      const lines = outcome.value.cases.flatMap(({ firstSickDay, milestones, lastDayOfWaitingPeriod, firstWiaDay }) => [
        m.cli_poortwachter_case({ day: firstSickDay }, { locale }),
        ...milestones.map(({ key, from, due }) => `  ${key.padEnd(26)} ${from === due ? due : `${from} - ${due}`}`),
        m.cli_poortwachter_waiting({ last: lastDayOfWaitingPeriod, first: firstWiaDay }, { locale }),
      ]);
      report(terminal, json, outcome.value, lines);
    });
};

function parse(text: string, locale: Locale): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageRefusal(m.cli_spells_not_json({}, { locale }));
  }
}

function spellRefusalText(refusal: SpellRefusal, locale: Locale): string {
  const number = "index" in refusal ? refusal.index + 1 : 0;
  switch (refusal.kind) {
    case "not-a-list":
      return m.cli_spells_not_a_list({}, { locale });
    case "no-spells":
      return m.cli_spells_none({}, { locale });
    case "not-a-spell":
      return refusal.field === ""
        ? m.cli_spells_no_spell_at_all({ number, example: '{"from":"2026-01-05"}' }, { locale })
        : m.cli_spells_not_a_spell({ number, field: refusal.field }, { locale });
    case "impossible-date":
      return m.cli_spells_impossible_date({ number, field: refusal.field }, { locale });
    case "date-out-of-range":
      return m.cli_spells_date_out_of_range({ number, field: refusal.field }, { locale });
    case "to-before-from":
      return m.cli_spells_to_before_from({ number }, { locale });
    case "overlapping-spells":
      return m.cli_spells_overlap({ number, other: refusal.earlier + 1 }, { locale });
    case "spell-after-open-spell":
      return m.cli_spells_after_open({ number, other: refusal.open + 1 }, { locale });
    case "leave-after-open-spell":
      return m.cli_spells_leave_after_open({ number }, { locale });
    case "leave-longer-than-gap":
      return m.cli_spells_leave_too_long({ number, leave: refusal.leaveDays, gap: refusal.gapDays }, { locale });
  }
}
