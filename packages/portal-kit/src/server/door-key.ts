import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";

const Secrets = z.object({ doorKey: z.string().min(16) });

export interface DoorKeyPlaces {
  HERVAT_DOOR_KEY: string | undefined;
  HERVAT_DATA: string | undefined;
}

let known: string | undefined;

/**
 * What core's internal door asks. From the environment, else from the data folder that core made; read once.
 *
 * @throws Error when neither holds it
 */
export function doorKey(places: DoorKeyPlaces): string {
  known ??= places.HERVAT_DOOR_KEY ?? readDoorKey(places.HERVAT_DATA ?? resolve(process.cwd(), "../../var"));
  return known;
}

function readDoorKey(folder: string): string {
  return Secrets.parse(JSON.parse(readFileSync(join(folder, "secrets.json"), "utf8"))).doorKey;
}
