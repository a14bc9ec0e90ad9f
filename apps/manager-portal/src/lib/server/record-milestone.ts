import { MilestoneKey } from "@hervat/domain/poortwachter";
import { PlainDate, type TrajectoryId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { formText } from "@hervat/portal-kit/form-text";
import { orNotFound } from "@hervat/portal-kit/server/or-not-found";
import { fail } from "@sveltejs/kit";
import { formatDay } from "#lib/text/dates.ts";
import type { CoreDoor } from "./core-door.ts";
import { today } from "./today.ts";

/** A step of the law that was taken: on the day in the form, or today. */
export async function recordMilestone(core: CoreDoor, trajectoryId: TrajectoryId, form: FormData) {
  const key = MilestoneKey.safeParse(form.get("key"));
  const on = PlainDate.safeParse(formText(form, "on") || today());
  if (!key.success || !on.success) return fail(422, { message: m.manager_page_done_future(), key: formText(form, "key") });
  const outcome = await core.trpc.employee.markMilestone.mutate({ trajectoryId, key: key.data, on: on.data }).catch(orNotFound);
  if (outcome.ok) return { message: m.manager_page_done_saved(), saved: true };
  const { refusal } = outcome;
  const message = () => {
    switch (refusal.kind) {
      case "already-recorded":
        return m.manager_page_done_already();
      case "in-the-future":
        return m.manager_page_done_future();
      case "before-first-sick-day":
        return m.manager_page_done_before({ date: formatDay(refusal.firstSickDay, { year: true }) });
      case "no-clock":
      case "not-yours":
        return m.manager_page_done_not_yours();
    }
  };
  return fail(409, { message: message(), key: key.data });
}
