import { describe, expect, it } from "vitest";
import { type Fences, fenceCommand, NO_FENCES, weaker } from "./fences.ts";
import { findChromium } from "./find-chromium.ts";
import { switches } from "./switches.ts";
import { enoughForOthers, type Wall, type WallKey } from "./walls.ts";

const all: Fences = { asNobody: true, network: "own", sandbox: true, noNewPrivileges: true, nice: true };

describe("the fences round the browser", () => {
  it("are put on in the order that makes each possible: rights go before the network does", () => {
    const command = fenceCommand(all, { PATH: "/bin" }, ["chromium"]).join(" ");

    expect(command).toBe(
      "nice -n 10 setpriv --reuid=65534 --regid=65534 --clear-groups --no-new-privs env -i PATH=/bin unshare -Unc chromium",
    );
  });

  it("let root take the network away before it steps down, where a user may not", () => {
    expect(fenceCommand({ ...all, network: "root" }, {}, ["chromium"]).join(" ")).toMatch(/^nice -n 10 unshare -n setpriv /);
  });

  it("are given up one by one, the sandbox only after the network", () => {
    const steps: string[] = [];
    for (let fences: Fences | undefined = all; fences !== undefined; fences = weaker(fences))
      steps.push(`${fences.network} ${fences.sandbox} ${fences.asNobody}`);

    expect(steps).toEqual(["own true true", "none true true", "none false true", "none false false"]);
  });

  it("never leave the sandbox off without a word on the command line", () => {
    const chromium = { path: "/x", source: "package", shell: true } as const;

    expect(switches(chromium, all, "/p", true)).not.toContain("--no-sandbox");
    expect(switches(chromium, { ...NO_FENCES }, "/p", true)).toContain("--no-sandbox");
  });

  it("are enough for a plugin of somebody else only when all of them stand", () => {
    const keys: WallKey[] = ["vm", "user", "privileges", "network", "sandbox", "memory", "page"];
    const walls = (missing?: WallKey): Wall[] => keys.map((key) => ({ key, stands: key !== missing }));

    expect(enoughForOthers(walls())).toBe(true);
    for (const key of ["vm", "user", "network", "sandbox", "page"] as const) expect(enoughForOthers(walls(key))).toBe(false);
    expect(enoughForOthers([])).toBe(false);
  });
});

describe("which browser", () => {
  it("is the one that was named, or none when that is not there", async () => {
    expect(await findChromium({ HERVAT_CHROMIUM: process.execPath })).toMatchObject({ path: process.execPath, source: "environment" });
    expect(await findChromium({ HERVAT_CHROMIUM: "/nowhere/chromium" })).toBeUndefined();
  });
});
