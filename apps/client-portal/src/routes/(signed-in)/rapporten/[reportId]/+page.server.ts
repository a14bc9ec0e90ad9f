import { ReportId } from "@hervat/domain/primitives";
import { REMARK_KINDS, RemarkText, ReportReactionText, VersionHash } from "@hervat/domain/reports";
import { formText } from "@hervat/portal-kit/form-text";
import { error, fail, redirect } from "@sveltejs/kit";
import { z } from "zod";
import { askFactor, askFactorAgain, choosesAgain } from "#lib/server/ask-factor.ts";
import type { Actions, PageServerLoad, RequestEvent } from "./$types";

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const reportId = idOf(params.reportId);
  const report = await locals.core.trpc.ownReport.open.mutate({ reportId }).catch(askFactor(url));
  return { report, again: choosesAgain(url) };
};

function idOf(text: string): ReportId {
  const id = ReportId.safeParse(text);
  return id.success ? id.data : error(404);
}

const Passage = z.object({ textVersion: z.coerce.number().int().positive(), block: z.coerce.number().int().positive() });
const Kind = z.enum(REMARK_KINDS);
type Outcome = { ok: true } | { ok: false; refusal: { sentence: string } };

/** Back to where she was in the text; what core says against it stands on the page. */
async function answered(event: RequestEvent, asked: Promise<Outcome>, place: string) {
  const outcome = await asked.catch(askFactorAgain(event.url));
  if (!outcome.ok) return fail(409, { message: outcome.refusal.sentence });
  redirect(303, `${event.url.pathname}${place}`);
}

export const actions: Actions = {
  remark: async (event) => {
    const form = await event.request.formData();
    const passage = Passage.safeParse(Object.fromEntries(form));
    const kind = Kind.safeParse(form.get("kind"));
    if (!passage.success || !kind.success) error(400);
    const said = RemarkText.safeParse(formText(form, "text"));
    const remark = { ...passage.data, kind: kind.data, text: said.success ? said.data : null };
    const asked = event.locals.core.trpc.ownReport.remark.mutate({ reportId: idOf(event.params.reportId), ...remark });
    return answered(event, asked, `#p${passage.data.block}`);
  },
  takeBack: async (event) => {
    const passage = Passage.safeParse(Object.fromEntries(await event.request.formData()));
    if (!passage.success) error(400);
    const asked = event.locals.core.trpc.ownReport.takeRemarkBack.mutate({ reportId: idOf(event.params.reportId), ...passage.data });
    return answered(event, asked, `#p${passage.data.block}`);
  },
  react: async (event) => {
    const form = await event.request.formData();
    const textVersion = z.coerce.number().int().positive().safeParse(form.get("textVersion"));
    if (!textVersion.success) error(400);
    const said = ReportReactionText.safeParse(formText(form, "text"));
    const reaction = { text: said.success ? said.data : null, goesAlong: form.get("goesAlong") !== null };
    const reportId = idOf(event.params.reportId);
    return answered(
      event,
      event.locals.core.trpc.ownReport.react.mutate({ reportId, textVersion: textVersion.data, ...reaction }),
      "#reactie",
    );
  },
  agree: async (event) => {
    const versionHash = VersionHash.safeParse((await event.request.formData()).get("versionHash"));
    if (!versionHash.success) error(400);
    const reportId = idOf(event.params.reportId);
    return answered(event, event.locals.core.trpc.ownReport.agree.mutate({ reportId, versionHash: versionHash.data }), "");
  },
  decline: (event) => answered(event, event.locals.core.trpc.ownReport.decline.mutate({ reportId: idOf(event.params.reportId) }), ""),
  withdraw: (event) => answered(event, event.locals.core.trpc.ownReport.withdraw.mutate({ reportId: idOf(event.params.reportId) }), ""),
  /** The code is shown once, on the answer to this form, and kept nowhere. */
  code: async (event) => {
    const reportId = idOf(event.params.reportId);
    const made = await event.locals.core.trpc.ownReport.makeCode.mutate({ reportId }).catch(askFactorAgain(event.url));
    return made.ok ? { code: made.value.code } : fail(409, { message: made.refusal.sentence });
  },
};
