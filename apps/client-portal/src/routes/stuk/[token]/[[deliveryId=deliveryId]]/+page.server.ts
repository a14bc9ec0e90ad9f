import { m } from "@hervat/messages";
import { formText } from "@hervat/portal-kit/form-text";
import { fail, redirect } from "@sveltejs/kit";
import { deviceProof, dropDevice, dropSession, keepDevice, keepSession } from "#lib/server/doctor-cookies.ts";
import { whenGone } from "#lib/server/link-gone.ts";
import { linkPage } from "#lib/server/link-page.ts";
import { TAKEN_BACK, whenTakenBack } from "#lib/server/taken-back.ts";
import type { Actions, PageServerLoad } from "./$types";

/** Only looks: a mail scanner that opens the page uses nothing up, and sees nothing of anyone. */
export const load: PageServerLoad = async ({ locals, cookies, url, params: { token, deliveryId } }) => {
  const { doctor } = locals.link.trpc;
  const here = { root: linkPage({ token }), elsewhere: deliveryId !== undefined };
  const { opened, bySms } = await doctor.knock.query().catch(whenGone);
  const known = deviceProof(cookies) !== undefined;
  if (!opened) return { ...here, bySms, known, shown: null, takenBack: false };
  const shown = await doctor.page.query().catch(whenTakenBack);
  return { ...here, bySms, known, shown, takenBack: shown === null || url.searchParams.has(TAKEN_BACK) };
};

export const actions: Actions = {
  enter: async ({ request, locals, cookies, url, params }) => {
    const form = await request.formData();
    const code = formText(form, "code");
    if (code === "") return fail(422, { code: m.delivery_page_code_missing() });
    const outcome = await locals.link.trpc.doctor.enter.mutate({ code, remember: form.get("remember") !== null }).catch(whenGone);
    if (!outcome.ok)
      return fail(422, { code: outcome.refusal.kind === "wrong-code" ? m.delivery_page_wrong_code() : m.delivery_page_no_code() });
    keepSession(cookies, url, params.token, outcome.value);
    if (outcome.value.device !== null) keepDevice(cookies, url, outcome.value.device);
    redirect(303, url.pathname);
  },

  known: async ({ locals, cookies, url, params }) => {
    const device = deviceProof(cookies) ?? "";
    const outcome = await locals.link.trpc.doctor.enterKnown.mutate({ device }).catch(whenGone);
    if (!outcome.ok) {
      dropDevice(cookies, url);
      return fail(422, { code: m.delivery_page_device_unknown() });
    }
    keepSession(cookies, url, params.token, outcome.value);
    redirect(303, url.pathname);
  },

  text: async ({ locals }) => {
    const outcome = await locals.link.trpc.doctor.textCode.mutate().catch(whenGone);
    return outcome.ok ? { texted: true } : fail(409, { message: m.delivery_page_not_texted() });
  },

  acknowledge: async ({ locals, url }) => {
    const outcome = await locals.link.trpc.doctor.acknowledge.mutate().catch(whenTakenBack);
    redirect(303, outcome === null ? `${url.pathname}?${TAKEN_BACK}` : url.pathname);
  },

  ask: async ({ request, locals }) => {
    const text = formText(await request.formData(), "question");
    if (text === "") return fail(422, { question: m.delivery_page_ask_missing() });
    const outcome = await locals.link.trpc.doctor.ask.mutate({ text }).catch(whenTakenBack);
    if (outcome?.ok) return { asked: true };
    if (outcome?.refusal.kind === "too-many-tries") return fail(409, { typed: text, question: m.errors_too_many() });
    return fail(409, { unsent: text });
  },

  advise: async ({ request, locals }) => {
    const form = await request.formData();
    const text = formText(form, "advice");
    const sent = form.get("file");
    const file = sent instanceof File && sent.size > 0 ? sent : null;
    if (text === "" && file === null) return fail(422, { file: m.delivery_page_advise_missing() });
    // The file first: when it is refused nothing was sent, and what was typed still stands in the form.
    const given = file === null ? [] : [{ content: Buffer.from(await file.arrayBuffer()).toString("base64") }];
    for (const advice of [...given, ...(text === "" ? [] : [{ text }])]) {
      const outcome = await locals.link.trpc.doctor.advise.mutate(advice).catch(whenTakenBack);
      if (outcome?.ok) continue;
      if (outcome === null || outcome.refusal.kind === "not-any-more") return fail(409, { unsent: text });
      const problem = outcome.refusal.kind === "too-many-tries" ? m.errors_too_many() : m.delivery_page_advise_wrong();
      return fail(422, { advice: text, file: problem });
    }
    return { advised: true };
  },

  close: async ({ cookies, url, params }) => {
    dropSession(cookies, url, params.token);
    redirect(303, url.pathname);
  },
};
