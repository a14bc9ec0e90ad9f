import type { Db } from "@hervat/database";
import { employerSideRepository, resumptionPlanRepository } from "@hervat/database/repositories";
import type { PlainDate } from "@hervat/domain/primitives";
import type { ThisWeek } from "@hervat/domain/resumption";
import { type EmployersHalf, toManagerPortalView } from "@hervat/domain/views";
import { readWaitingForms } from "../manager/waiting-forms.ts";
import type { OpenedCase } from "../trajectory/open-case.ts";

/** What her manager sees this week: the lines of the page that is his, made by the same projection from the same rows. */
export async function readWeek(tx: Db, { practiceId, stored }: OpenedCase, work: EmployersHalf, today: PlainDate): Promise<ThisWeek> {
  const { id } = stored.value;
  const plans = resumptionPlanRepository(tx, practiceId);
  const [plan, answers, rhythm, since] = await Promise.all([
    plans.find(id),
    plans.answers(id),
    plans.contactRhythm(id),
    employerSideRepository(tx, practiceId).since(id),
  ]);
  const his = toManagerPortalView(work, {
    reader: work.manager?.id ?? null,
    today,
    rhythm: rhythm ?? null,
    answers,
    forms: await readWaitingForms(tx, practiceId, id, { contactId: work.manager?.id ?? null, since: since.manager }),
    planVersion: plan.version,
    since: since.manager,
    // Of the rest of his page no line of the week is made.
    ...{ papers: [], documents: [], received: new Map(), released: { goals: [], agreements: [] } },
  });
  return his.thisWeek;
}
