import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { verifyBackup } from "@hervat/database/backup";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { examineRestored } from "../doctor/examine-restored.ts";
import { eraseByTwo } from "../testing/erase-by-two.ts";
import { givenCase } from "../testing/given-case.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";
import { erasedListBeside, rememberRestored } from "./erased-list.ts";
import { makeBackup } from "./make-backup.ts";

let team: GivenTeam;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hervat-erased-"));
  team = await givenTeam();
});
afterAll(async () => {
  await team.test.close();
  await rm(folder, { recursive: true, force: true });
});

const backUp = async (name: string) => (await makeBackup(team.test.service, join(folder, name), "test")).file;
const said = async () => (await examineRestored(team.test.service, folder)).map(({ well, text }) => ({ well, text: text("nl") }));

describe("a backup from before an erasure", () => {
  it("brings the dossier back, and who looks after Hervat hears which, until two people erased it again", async () => {
    expect(await said()).toEqual([]);
    const trajectoryId = await givenCase(team.hers, team.coach.membershipId, { code: "C-TERUG" });
    const before = await backUp("before.backup");
    const { madeAt } = await verifyBackup(before);
    team.test.clock.pass({ minutes: 5 });
    // As it stands where the erasure was, which the restored database knows nothing of.
    await backUp("after.backup");
    const list = erasedListBeside(before);
    expect(await readFile(list, "utf8")).toBe("[]\n");
    const at = team.test.clock.now().toISOString();
    await writeFile(list, JSON.stringify([{ practice: team.practice.id, trajectory: trajectoryId, at }]));

    expect(await rememberRestored(folder, before, madeAt)).toBe(1);
    expect(await said()).toMatchObject([{ well: false, text: expect.stringContaining("C-TERUG") }]);
    await team.hers.privacy.withdraw({ trajectoryId, on: team.inDays(0) });
    expect(await eraseByTwo(team.hers, team.owner, trajectoryId)).toMatchObject({ ok: true });
    expect(await said()).toMatchObject([{ well: true }]);
  });

  it("lies beside a list of what was erased since, without a name or a code", async () => {
    const file = await backUp("third.backup");
    const text = await readFile(erasedListBeside(file), "utf8");
    expect(JSON.parse(text)).toMatchObject([{ practice: team.practice.id, at: expect.any(String) }]);
    expect(text).not.toMatch(/C-TERUG|Noor/);
  });

  it("that was put back without that list is said to be so", async () => {
    const { madeAt } = await verifyBackup(join(folder, "before.backup"));
    await rm(erasedListBeside(join(folder, "before.backup")));
    expect(await rememberRestored(folder, join(folder, "before.backup"), madeAt)).toBeNull();
    expect(await said()).toMatchObject([{ well: false, text: expect.stringContaining("bewijzen van wissen") }]);
  });
});
