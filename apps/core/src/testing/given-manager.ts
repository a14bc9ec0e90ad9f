import type { ResumptionStepId, TrajectoryId } from "@hervat/domain/primitives";
import { callManagerAs } from "./call-as.ts";
import { givenCase } from "./given-case.ts";
import { givenEmployerSide } from "./given-practice.ts";
import type { GivenTeam } from "./given-team.ts";

/** Who is manager of this case now, signed in at his own door. */
export async function managerOf(team: GivenTeam, id: TrajectoryId) {
  const contact = (await team.hers.people.read({ trajectoryId: id })).manager;
  if (contact === null) throw new Error("the case has no manager");
  const member = await givenEmployerSide(team.test.service, team.practice, "manager", contact.id);
  return callManagerAs(team.test.service, member.actor);
}

/** An employee with a manager who has signed in. */
export async function givenEmployee(team: GivenTeam, name: string, email: string) {
  const id = await givenCase(team.hers, team.coach.membershipId, { manager: { kind: "new", name: `M. ${name}`, email } });
  return { id, boss: await managerOf(team, id) };
}

/** One step that begins in a week, agreed by the employee. */
export async function givenPlan(
  team: GivenTeam,
  id: TrajectoryId,
  { known = null, daysPerWeek = 2 }: { known?: ResumptionStepId | null; daysPerWeek?: number } = {},
) {
  const { version } = await team.hers.workPlan.plan({ trajectoryId: id });
  const saved = await team.hers.workPlan.savePlan({
    trajectoryId: id,
    version,
    bedrijfsartsAdviceOn: team.inDays(-5),
    steps: [
      {
        id: known,
        from: team.inDays(7),
        to: team.inDays(20),
        daysPerWeek,
        hoursPerDay: 2,
        tasks: "light",
        location: "workplace",
        adaptations: [],
        evaluateOn: team.inDays(20),
        stepBack: false,
        agreedBy: ["employee"],
        care: { breaks: "", condition: "", reason: "" },
      },
    ],
  });
  if (!saved.ok) throw new Error(JSON.stringify(saved.refusal));
  const plan = await team.hers.workPlan.plan({ trajectoryId: id });
  const [step] = plan.steps;
  if (step === undefined) throw new Error("no step");
  return { version: plan.version, step: step.id };
}
