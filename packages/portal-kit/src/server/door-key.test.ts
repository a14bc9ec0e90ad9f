import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findDoorKey } from "./door-key.ts";

const NOWHERE = { HERVAT_DOOR_KEY: undefined, HERVAT_DOOR_KEY_FILE: undefined, HERVAT_DATA: undefined };
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hervat-door-"));
  await writeFile(join(folder, "door"), "from-a-file-of-its-own\n");
  await writeFile(join(folder, "short"), "short\n");
  await writeFile(join(folder, "secrets.json"), JSON.stringify({ doorKey: "from-the-data-folder" }));
});
afterAll(() => rm(folder, { recursive: true }));

describe("the key of core's internal door", () => {
  it("comes from the environment first, then from the file it names, then from the data folder", () => {
    const places = { HERVAT_DOOR_KEY: "from-the-environment", HERVAT_DOOR_KEY_FILE: join(folder, "door"), HERVAT_DATA: folder };
    expect(findDoorKey(places)).toBe("from-the-environment");
    expect(findDoorKey({ ...places, HERVAT_DOOR_KEY: undefined })).toBe("from-a-file-of-its-own");
    expect(findDoorKey({ ...NOWHERE, HERVAT_DATA: folder })).toBe("from-the-data-folder");
  });

  it("is not taken from elsewhere when the file it is named in is not there, or holds none", () => {
    const named = (file: string) => ({ ...NOWHERE, HERVAT_DATA: folder, HERVAT_DOOR_KEY_FILE: join(folder, file) });
    expect(() => findDoorKey(named("gone"))).toThrow();
    expect(() => findDoorKey(named("short"))).toThrow();
  });
});
