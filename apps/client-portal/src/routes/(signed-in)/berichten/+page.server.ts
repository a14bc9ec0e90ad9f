import { MESSAGE_LENGTH } from "@hervat/domain/case-message";
import { m } from "@hervat/messages";
import { formText } from "@hervat/portal-kit/form-text";
import { refusalCode } from "@hervat/portal-kit/refusal-code";
import { fail, redirect } from "@sveltejs/kit";
import { askFactor } from "#lib/server/ask-factor.ts";
import { ownCase } from "#lib/server/own-case.ts";
import type { Actions, PageServerLoad } from "./$types";

export const load: PageServerLoad = async ({ locals, url }) => {
  const { trajectoryId } = await ownCase(locals);
  const read = await locals.core.trpc.message.read.query({ trajectoryId }).catch(askFactor(url));
  // They are before her now: her coach sees since when.
  if (read.messages.some(({ from, readAt }) => from === "coach" && readAt === null)) {
    await locals.core.trpc.message.markRead.mutate({ trajectoryId });
  }
  return { read, sent: url.searchParams.has("verstuurd") };
};

export const actions: Actions = {
  default: async ({ locals, request, url }) => {
    const { trajectoryId } = await ownCase(locals);
    const text = formText(await request.formData(), "text").trim();
    if (text === "") return fail(422, { text, message: m.case_message_write_first() });
    if (text.length > MESSAGE_LENGTH) return fail(422, { text, message: m.case_message_too_long() });
    try {
      const outcome = await locals.core.trpc.message.send.mutate({ trajectoryId, text }).catch(askFactor(url));
      if (!outcome.ok) return fail(409, { text, message: m.case_message_ended() });
    } catch (fault) {
      if (refusalCode(fault) === "PRECONDITION_FAILED") return fail(409, { text, message: m.case_message_failed() });
      throw fault;
    }
    redirect(303, "/berichten?verstuurd");
  },
};
