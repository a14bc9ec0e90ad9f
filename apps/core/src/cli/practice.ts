import { type Locale, m } from "@hervat/messages";
import type { CliCommand } from "./cli-command.ts";
import { addPracticeExport } from "./practice-export.ts";
import { CommandRefusal, jsonOption, report, UsageRefusal } from "./terminal.ts";

interface NewPracticeOptions {
  readonly owner: string;
  readonly profile?: string;
  readonly json?: boolean;
}

/** `hervat practice new NAME --owner EMAIL [--profile FILE]`: a practice, and its owner's one-time link on standard error. */
export const practiceCommand: CliCommand = (program, terminal) => {
  const { locale } = terminal;
  const practice = program.command("practice").description(m.cli_practice({}, { locale }));
  addPracticeExport(practice, terminal);
  practice
    .command("new")
    .description(m.cli_practice_new({}, { locale }))
    .argument("<name>", m.cli_practice_new_name({}, { locale }))
    .requiredOption("--owner <email>", m.cli_practice_new_owner({}, { locale }))
    .option("--profile <file>", m.cli_practice_new_profile({}, { locale }))
    .option(...jsonOption(locale))
    .action(async (typed: string, options: NewPracticeOptions) => {
      const name = typed.trim();
      if (name === "") throw new UsageRefusal(m.cli_practice_name_missing({}, { locale }));
      const { Email } = await import("@hervat/domain/people");
      const owner = Email.safeParse(options.owner);
      if (!owner.success) throw new UsageRefusal(m.cli_email_wrong({ email: options.owner }, { locale }));
      const profile = options.profile === undefined ? undefined : await readProfile(terminal.folder, options.profile, locale);
      const { withService, consoleContext } = await import("./with-service.ts");
      const { newPractice } = await import("../practice/new-practice.ts");

      const made = await withService(terminal, (started) =>
        newPractice(consoleContext(started, terminal, null), { name, owner: owner.data, ...(profile && { profile }) }),
      );
      if (!made.ok) throw new CommandRefusal(m.cli_practice_exists({ name }, { locale }));
      const { practiceId, invitation } = made.value;
      terminal.err(
        m.cli_practice_invitation(
          { email: owner.data, until: invitation.expiresAt.toISOString().slice(0, 10), link: invitation.link },
          { locale },
        ),
      );
      report(terminal, options.json, { practiceId, name }, [m.cli_practice_made({ name }, { locale })]);
    });
};

async function readProfile(folder: string, file: string, locale: Locale) {
  const { readFile } = await import("node:fs/promises");
  const { PracticeProfile } = await import("@hervat/domain/practice");
  const { userPath } = await import("../env.ts");
  const text = await readFile(userPath(file, folder), "utf8").catch(() => {
    throw new CommandRefusal(m.cli_file_missing({ file }, { locale }));
  });
  const profile = PracticeProfile.safeParse(jsonOrUndefined(text));
  if (profile.success) return profile.data;
  const fields = profile.error.issues.map(({ path }) => path.join(".") || "JSON").join(", ");
  throw new CommandRefusal(m.cli_profile_wrong({ file, fields }, { locale }));
}

function jsonOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
