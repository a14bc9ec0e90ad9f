import { ConfirmationNote, JOINT_PARTS, VersionHash } from "@hervat/domain/reports";
import { m } from "@hervat/messages";
import { formText } from "@hervat/portal-kit/form-text";
import { orNotFound } from "@hervat/portal-kit/server/or-not-found";
import { error, fail, redirect } from "@sveltejs/kit";
import { z } from "zod";
import type { Finding } from "#lib/forms/finding.ts";
import { isConflict } from "#lib/server/is-conflict.ts";
import type { Actions, PageServerLoad, RequestEvent } from "./$types";

export const load: PageServerLoad = async ({ locals, params }) => ({
  joint: await locals.core.trpc.employee.jointText.query({ trajectoryId: params.trajectoryId }).catch(orNotFound),
});

const Seen = z.object({ version: z.coerce.number().int().positive(), versionHash: VersionHash });
const Part = z.enum(JOINT_PARTS);
type Answer = { kind: "agrees" } | { kind: "asks-change"; part: z.infer<typeof Part>; note: string | null };

/** What was posted and not saved: it stands there again, with what was found in it. */
interface Failure {
  readonly message: string | null;
  readonly findings: readonly Finding[];
  readonly typed: { readonly part: z.infer<typeof Part> | null; readonly note: string | null } | null;
}
const failed = (status: number, failure: Failure) => fail(status, failure);

/** His answer to the text that stood before him; what core says against it stands on the page, and what he typed too. */
async function answered({ locals, params, url }: RequestEvent, form: FormData, answer: Answer) {
  const seen = Seen.safeParse(Object.fromEntries(form));
  if (!seen.success) error(400);
  const keep = form.get("keep") === "on" ? ("about-work" as const) : null;
  const typed = answer.kind === "asks-change" ? { part: answer.part, note: answer.note } : null;
  try {
    const asked = { trajectoryId: params.trajectoryId, ...seen.data, answer, keep };
    const outcome = await locals.core.trpc.employee.answerJointText.mutate(asked);
    if (!outcome.ok) {
      const findings = outcome.refusal.kind === "not-for-employer" ? outcome.refusal.findings : [];
      return failed(409, { message: findings.length === 0 ? m.joint_changed() : null, findings, typed });
    }
  } catch (fault) {
    if (!isConflict(fault)) orNotFound(fault);
    return failed(409, { message: m.joint_changed(), findings: [], typed });
  }
  redirect(303, url.pathname);
}

export const actions: Actions = {
  agree: async (event) => answered(event, await event.request.formData(), { kind: "agrees" }),
  change: async (event) => {
    const form = await event.request.formData();
    const note = ConfirmationNote.safeParse(formText(form, "note"));
    const said = note.success ? note.data : null;
    const part = Part.safeParse(form.get("part"));
    if (!part.success) return failed(422, { message: m.joint_part_missing(), findings: [], typed: { part: null, note: said } });
    return answered(event, form, { kind: "asks-change", part: part.data, note: said });
  },
};
