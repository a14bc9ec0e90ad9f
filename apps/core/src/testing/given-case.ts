import { randomUUID } from "node:crypto";
import type { MembershipId, TrajectoryId } from "@hervat/domain/primitives";
import { AddClientInput } from "../caseload/add-client.ts";
import type { callAs } from "./call-as.ts";

/** One client as the form sends it; a test names only what matters to it. */
export function clientForm(coach: MembershipId, told: Record<string, unknown> = {}): AddClientInput {
  return AddClientInput.parse({
    code: `C-${randomUUID().slice(0, 8)}`,
    name: "Noor de Wit",
    function: "planner",
    contractHoursPerWeek: 36,
    employer: { kind: "new", name: `Werkgever ${randomUUID().slice(0, 8)}` },
    manager: null,
    coach,
    programme: "van-verzuim-naar-herstel",
    startedOn: "2026-05-04",
    firstSickDay: "2026-03-02",
    ...told,
  });
}

/** A case of this coach, made as the portal makes one. */
export async function givenCase(
  caller: ReturnType<typeof callAs>,
  coach: MembershipId,
  told: Record<string, unknown> = {},
): Promise<TrajectoryId> {
  const outcome = await caller.caseload.addClient(clientForm(coach, told));
  if (!outcome.ok) throw new Error(`no case: ${outcome.refusal.kind}`);
  return outcome.value.trajectoryId;
}
