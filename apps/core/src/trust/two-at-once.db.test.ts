import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Desk } from "./desk.ts";
import { givenFuzzWorld } from "./fuzz-world.ts";
import { matrixProcedures } from "./matrix-call.ts";
import { FINDS_NOTHING, NAMES_ITS_VERSION_BY_ID, NOTHING_TYPED, namesVersion } from "./names-version.ts";
import { LINES } from "./two-at-once/lines.ts";

let desk: Desk;
beforeAll(async () => {
  const { test, callers } = await givenFuzzWorld();
  const as = (role: string) => {
    const found = callers.find((caller) => caller.role === role);
    if (found === undefined) throw new Error(`nobody is the ${role}`);
    return found;
  };
  const { actor: herself } = as("client");
  if (herself.kind !== "client") throw new Error("the client is somebody else");
  desk = { test, client: herself, coach: as("coach of the case"), owner: as("owner"), manager: as("manager") };
});
afterAll(() => desk.test.close());

/** Kept; or refused, in words or as a stale save, so that her screen still holds what she typed. */
async function outcomeOf(saved: Promise<unknown>): Promise<"kept" | "refused"> {
  try {
    return Object(await saved).ok === false ? "refused" : "kept";
  } catch (fault) {
    if (Object(fault).code === "CONFLICT") return "refused";
    throw fault;
  }
}

describe("two people who save the same thing at the same moment", () => {
  it.each(Object.keys(LINES))("lose nothing: %s", async (path) => {
    const opened = await LINES[path]?.(desk);
    if (opened === undefined) throw new Error(`no line for ${path}`);
    const [one, other] = opened.typed;
    const outcomes = await Promise.all([outcomeOf(opened.save(one)), outcomeOf(opened.save(other))]);
    const found = JSON.stringify(await opened.read());

    expect(outcomes).toContain("kept");
    expect({ one: outcomes[0] === "kept", other: outcomes[1] === "kept" }).toEqual({
      one: found.includes(one),
      other: found.includes(other),
    });
  });

  it("are thought of in every procedure that names what its caller had read", () => {
    const versioned = matrixProcedures().filter(namesVersion);
    const asked = versioned.map(({ router, path }) => `${router} ${path}`);
    expect([...asked, ...NAMES_ITS_VERSION_BY_ID].toSorted()).toEqual(
      [...Object.keys(LINES), ...NOTHING_TYPED, ...FINDS_NOTHING].toSorted(),
    );
  });
});
