import { randomUUID } from "node:crypto";
import { day, type MembershipId, type TrajectoryId } from "@hervat/domain/primitives";
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

/** A case of this coach, made as the portal makes one, in which the client answered the privacy statement; `basis: false` leaves that out. */
export async function givenCase(
  caller: ReturnType<typeof callAs>,
  coach: MembershipId,
  told: Record<string, unknown> = {},
  { basis = true }: { basis?: boolean } = {},
): Promise<TrajectoryId> {
  const outcome = await caller.caseload.addClient(clientForm(coach, told));
  if (!outcome.ok) throw new Error(`no case: ${outcome.refusal.kind}`);
  const { trajectoryId } = outcome.value;
  if (basis) await givenBasis(caller, trajectoryId);
  return trajectoryId;
}

/** She answered the statement aloud, before anything about her health was kept. */
export async function givenBasis(caller: ReturnType<typeof callAs>, trajectoryId: TrajectoryId): Promise<void> {
  const ground = { kind: "statement", how: "aloud", ownText: false } as const;
  const recorded = await caller.privacy.record({ trajectoryId, givenOn: day("2026-01-05"), ground });
  if (!recorded.ok) throw new Error(`no basis: ${recorded.refusal.kind}`);
}

/** She was shown who of her employer would be invited, and it was fine. */
export async function givenIntroductions(caller: ReturnType<typeof callAs>, trajectoryId: TrajectoryId): Promise<void> {
  const { employerSide } = await caller.privacy.read({ trajectoryId });
  for (const { contactId } of employerSide)
    await caller.privacy.introduce({ trajectoryId, contactId, answer: "fine", shownOn: day("2026-01-05") });
}
