import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";

const DoorKey = z.string().min(16);
const Secrets = z.object({ doorKey: DoorKey });

export interface DoorKeyPlaces {
  HERVAT_DOOR_KEY: string | undefined;
  /** The file that holds it, and nothing else. */
  HERVAT_DOOR_KEY_FILE: string | undefined;
  HERVAT_DATA: string | undefined;
}

let known: string | undefined;

/** What core's internal door asks; read once. @throws Error when it is nowhere */
export function doorKey(places: DoorKeyPlaces): string {
  known ??= findDoorKey(places);
  return known;
}

/**
 * From the environment, else from the file that it names, else from the data folder that core made: the order in which core itself looks.
 *
 * @throws Error when none of them holds it
 */
export function findDoorKey({ HERVAT_DOOR_KEY, HERVAT_DOOR_KEY_FILE, HERVAT_DATA }: DoorKeyPlaces): string {
  if (HERVAT_DOOR_KEY !== undefined) return DoorKey.parse(HERVAT_DOOR_KEY);
  if (HERVAT_DOOR_KEY_FILE !== undefined) return DoorKey.parse(readFileSync(HERVAT_DOOR_KEY_FILE, "utf8").trim());
  const folder = HERVAT_DATA ?? resolve(process.cwd(), "../../var");
  return Secrets.parse(JSON.parse(readFileSync(join(folder, "secrets.json"), "utf8"))).doorKey;
}
