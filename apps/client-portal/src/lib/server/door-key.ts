import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";
import { HERVAT_DATA, HERVAT_DOOR_KEY } from "$app/env/private";

const Secrets = z.object({ doorKey: z.string().min(16) });

/** What core's internal door asks. From the environment, else from the data folder that core made. */
function readDoorKey(): string {
  if (HERVAT_DOOR_KEY !== undefined) return HERVAT_DOOR_KEY;
  const folder = HERVAT_DATA ?? resolve(process.cwd(), "../../var");
  return Secrets.parse(JSON.parse(readFileSync(join(folder, "secrets.json"), "utf8"))).doorKey;
}

let known: string | undefined;

export function doorKey(): string {
  known ??= readDoorKey();
  return known;
}
