import { randomUUID } from "node:crypto";
import { PracticeId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createInternalDoors } from "../http/create-door.ts";
import { startTestService, type TestService } from "../testing/test-service.ts";
import { makePracticeToken } from "../token/practice-token.ts";

const doorKey = "test-door-key-test-door-key";

let test: TestService;
beforeAll(async () => {
  test = await startTestService();
});
afterAll(() => test.close());

/** As the client portal's own server asks. */
function ask(path: string, headers: Record<string, string>) {
  const doors = createInternalDoors(test.service, { doorKey, portalFolder: "/nonexistent" });
  const origin = test.service.installation.origins.client;
  return doors.request(`${origin}/trpc/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", origin, "x-door": "link", "x-door-key": doorKey, ...headers },
  });
}

describe("the client's door", () => {
  it("opens for the portal's own server, and shows anyone no more than whether it works", async () => {
    expect((await ask("installation.state", {})).status).toBe(200);
    expect((await ask("installation.state", { "x-door-key": "een andere sleutel van iemand" })).status).toBe(403);
    expect((await ask("installation.state", { origin: "http://localhost:4600" })).status).toBe(403);
  });

  it("has nothing of the coaches or the managers", async () => {
    for (const path of ["caseload.list", "employee.list", "account.me"]) expect((await ask(path, {})).status).toBe(404);
  });

  it("opens no offer for a token that is none, runs on no practice or leads nowhere, and logs none of them", async () => {
    const { token } = makePracticeToken("link", PracticeId.parse(randomUUID()));
    for (const tried of ["", "onzin", token, `${token}AAAA`])
      expect((await ask("offer.read", { "x-link-token": tried })).status, tried).toBe(401);
    expect(test.logged.join("")).not.toContain(token);
  });
});
