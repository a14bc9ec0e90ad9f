import { ResumptionStepId, type TrajectoryId } from "@hervat/domain/primitives";
import { ChangeWish } from "@hervat/domain/resumption";
import { m } from "@hervat/messages";
import { orNotFound } from "@hervat/portal-kit/server/or-not-found";
import { fail } from "@sveltejs/kit";
import type { CoreDoor } from "./core-door.ts";
import { isConflict } from "./is-conflict.ts";

/** His answer to one step, about the plan as it stood on his screen. */
export async function answerStep(core: CoreDoor, trajectoryId: TrajectoryId, form: FormData) {
  const stepId = ResumptionStepId.safeParse(form.get("step"));
  const version = Number(form.get("version"));
  const kind = form.get("answer");
  const wish = ChangeWish.safeParse(form.get("wish"));
  if (!stepId.success || !Number.isInteger(version) || (kind !== "can-arrange" && kind !== "wants-to-talk"))
    return fail(400, { message: m.errors_save_failed() });
  const answer =
    kind === "can-arrange"
      ? ({ kind: "can-arrange" } as const)
      : ({ kind: "wants-to-talk", wish: wish.success ? wish.data : null } as const);
  try {
    const outcome = await core.trpc.employee.answerStep.mutate({ trajectoryId, version, stepId: stepId.data, answer });
    return outcome.ok ? { message: m.manager_page_saved(), saved: true } : fail(409, { message: m.manager_page_plan_changed() });
  } catch (fault) {
    if (!isConflict(fault)) orNotFound(fault);
    return fail(409, { message: m.manager_page_plan_changed() });
  }
}
