import { m } from "@hervat/messages";
import type { CliCommand } from "../cli-command.ts";
import { CommandRefusal, jsonOption, report } from "../terminal.ts";

interface KeyOptions {
  readonly out: string;
  readonly json?: boolean;
}

/** `hervat plugin key --out FILE`: a key to sign with, readable by its maker alone. */
export const keyCommand: CliCommand = (program, terminal) => {
  const { locale, folder } = terminal;
  program
    .command("key")
    .description(m.author_cli_key({}, { locale }))
    .requiredOption("--out <file>", m.author_cli_key_out({}, { locale }))
    .option(...jsonOption(locale))
    .action(async ({ out, json }: KeyOptions) => {
      const { generateKeyPairSync } = await import("node:crypto");
      const { existsSync } = await import("node:fs");
      const { writeFile } = await import("node:fs/promises");
      const { publicHalf } = await import("@hervat/report-engine/signature");
      const { userPath } = await import("../../env.ts");
      const file = userPath(out, folder);
      if (existsSync(file)) throw new CommandRefusal(m.author_key_exists({ file }, { locale }));
      const { privateKey } = generateKeyPairSync("ed25519");
      await writeFile(file, privateKey.export({ type: "pkcs8", format: "pem" }), { mode: 0o600, flag: "wx" }).catch((cause: unknown) => {
        throw new CommandRefusal(m.author_file_unwritable({ file }, { locale }), { cause });
      });
      const { publicKey, fingerprint } = publicHalf(privateKey);
      report(terminal, json, { file, publicKey, fingerprint }, [
        m.author_key_made({ file }, { locale }),
        m.author_key_public_half({ publicKey }, { locale }),
        m.author_key_public({ fingerprint }, { locale }),
      ]);
    });
};
