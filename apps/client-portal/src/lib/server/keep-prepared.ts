import type { Prepared } from "@hervat/domain/reports";
import { m } from "@hervat/messages";
import { formText } from "@hervat/portal-kit/form-text";
import { refusalCode } from "@hervat/portal-kit/refusal-code";
import { error, fail } from "@sveltejs/kit";
import { z } from "zod";
import { ownCase } from "./own-case.ts";

/** Of the preparation as it stood on her screen. */
export const SeenVersion = z.coerce.number().int().nonnegative();

/** Keeps one thing that she wrote for the evaluation. @returns the version it has now, or what stands on the page with what she typed */
export async function keepPrepared(locals: App.Locals, form: FormData, said: Prepared) {
  const { trajectoryId } = await ownCase(locals);
  const version = SeenVersion.safeParse(form.get("version"));
  if (!version.success) error(400);
  try {
    const kept = await locals.core.trpc.ownReport.prepare.mutate({ trajectoryId, version: version.data, said });
    return { version: kept.version, message: null, typed: null };
  } catch (fault) {
    const code = refusalCode(fault);
    const typed = formText(form, "text");
    if (code === "CONFLICT") return fail(409, { message: m.reading_prepare_stale(), typed });
    if (code === "PRECONDITION_FAILED") return fail(409, { message: m.prepare_no_basis(), typed });
    throw fault;
  }
}
