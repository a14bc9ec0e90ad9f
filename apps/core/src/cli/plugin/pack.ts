import type { KeyObject } from "node:crypto";
import { m } from "@hervat/messages";
import type { CliCommand } from "../cli-command.ts";
import { CommandRefusal, jsonOption, report, type Terminal } from "../terminal.ts";
import { failingSampleLines } from "./failing-sample.ts";
import { otherKindLines } from "./other-kind.ts";

interface PackOptions {
  readonly out?: string;
  readonly sign?: string;
  readonly json?: boolean;
}

async function keyFrom(file: string, { locale }: Terminal): Promise<KeyObject> {
  const { readFile } = await import("node:fs/promises");
  const { signingKey } = await import("@hervat/report-engine");
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined) throw new CommandRefusal(m.author_key_missing({ file }, { locale }));
  const key = signingKey(text);
  if (key === undefined) throw new CommandRefusal(m.author_key_wrong({ file }, { locale }));
  return key;
}

/** Whole or not at all: a file that breaks off could be taken for a plugin. */
async function writeWhole(file: string, bytes: Uint8Array, { locale }: Terminal): Promise<void> {
  const { mkdir, rename, writeFile } = await import("node:fs/promises");
  const { dirname } = await import("node:path");
  const unfinished = `${file}.${process.pid}.part`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(unfinished, bytes);
    await rename(unfinished, file);
  } catch (cause) {
    throw new CommandRefusal(m.author_file_unwritable({ file }, { locale }), { cause });
  }
}

/** `hervat plugin pack DIR --out FILE [--sign KEYFILE]`: one file, the same bytes for the same content. */
export const packCommand: CliCommand = (program, terminal) => {
  const { locale, folder } = terminal;
  program
    .command("pack")
    .description(m.author_cli_pack({}, { locale }))
    .argument("<folder>", m.author_cli_folder({}, { locale }))
    .option("--out <file>", m.author_cli_pack_out({}, { locale }))
    .option("--sign <file>", m.author_cli_pack_sign({}, { locale }))
    .option(...jsonOption(locale))
    .action(async (dir: string, options: PackOptions) => {
      const { packPlugin, publicHalf, readPackageFile, writePackageFile } = await import("@hervat/report-engine");
      const { userPath } = await import("../../env.ts");
      const { engineSentence } = await import("../../rendering/engine-sentence.ts");
      const key = options.sign === undefined ? undefined : await keyFrom(userPath(options.sign, folder), terminal);
      const packed = await packPlugin(userPath(dir, folder));
      if (!packed.ok) throw new CommandRefusal(engineSentence(packed.refusal, locale));
      const bytes = await writePackageFile(packed.value, key);
      // Read back before it leaves: what an organisation would refuse is refused here.
      const read = await readPackageFile(bytes);
      if (!read.ok) throw new CommandRefusal(engineSentence(read.refusal, locale));
      const file = userPath(options.out ?? `${packed.value.manifest.id}.hervat-plugin`, folder);
      await writeWhole(file, bytes, terminal);

      const { id, version, files } = packed.value.manifest;
      const fingerprint = key === undefined ? null : publicHalf(key).fingerprint;
      const facts = { file, id, version, kilobytes: String(Math.ceil(bytes.length / 1024)), files: String(Object.keys(files).length) };
      report(terminal, options.json, { file, id, version, bytes: bytes.length, sha256: read.value.fileHash, files, fingerprint }, [
        m.author_packed(facts, { locale }),
        fingerprint === null ? m.author_packed_unsigned({}, { locale }) : m.author_packed_signed({ fingerprint }, { locale }),
        `SHA-256 ${read.value.fileHash}`,
        ...otherKindLines(packed.value.manifest.kind, locale),
        ...(await failingSampleLines(read.value.plugin, locale)),
      ]);
    });
};
