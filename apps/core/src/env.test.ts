import { describe, expect, it } from "vitest";
import { readEnv, userPath } from "./env.ts";

describe("the environment", () => {
  it("without a word is this machine alone, with a demo", () => {
    expect(readEnv({})).toMatchObject({
      origins: { coach: "http://localhost:4600", manager: "http://localhost:4601", client: "http://localhost:4602" },
      host: "127.0.0.1",
      loopback: true,
      https: false,
      demoAllowed: true,
      workerBeside: true,
    });
  });

  it.each([
    ["a door that others can reach", { HERVAT_COACH_ORIGIN: "https://coach.praktijk.nl" }],
    ["a database of one's own", { DATABASE_URL: "postgres://x@y/z" }],
    ["production", { NODE_ENV: "production" }],
    ["a door that listens beyond this machine", { HERVAT_HOST: "0.0.0.0" }],
  ])("never has a demo with %s", (_name, variables) => {
    expect(readEnv(variables).demoAllowed).toBe(false);
  });

  it("is https only when every door is", () => {
    const two = { HERVAT_COACH_ORIGIN: "https://coach.praktijk.nl", HERVAT_MANAGER_ORIGIN: "https://werk.praktijk.nl" };
    expect(readEnv(two).https).toBe(false);
    expect(readEnv({ ...two, HERVAT_CLIENT_ORIGIN: "https://mijn.praktijk.nl" }).https).toBe(true);
  });

  it("takes the user's paths from where the user stands", () => {
    expect(readEnv({ HERVAT_DATA: "data", INIT_CWD: "/home/marit" }).dataFolder).toBe("/home/marit/data");
    expect(userPath("caseload.csv", "/home/marit")).toBe("/home/marit/caseload.csv");
    expect(userPath("/tmp/x.csv", "/home/marit")).toBe("/tmp/x.csv");
  });

  it("refuses a port that is none and a prefix that could be more than a name", () => {
    expect(() => readEnv({ HERVAT_PORT: "70000" })).toThrow();
    expect(() => readEnv({ HERVAT_DB_PREFIX: "hervat; drop" })).toThrow();
  });
});
