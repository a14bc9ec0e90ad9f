import { ConsentCategory, MedicalRecipient, WorkRecipient } from "@hervat/domain/consent";
import { ContactId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { formText } from "@hervat/portal-kit/form-text";
import { error, fail, redirect } from "@sveltejs/kit";
import { z } from "zod";
import { askFactor, askFactorAgain, choosesAgain } from "#lib/server/ask-factor.ts";
import { ownCase } from "#lib/server/own-case.ts";
import type { Actions, PageServerLoad } from "./$types";

const SAVED = ["yes", "no", "back"] as const;
const Recipient = z.enum(["bedrijfsarts", ...MedicalRecipient.options, ...WorkRecipient.options]);
const About = z.object({ contactId: ContactId, category: ConsentCategory });

/** Whom and what her word is about. @throws HttpError 400 for a form that no page of ours sends */
function aboutIn(form: FormData, contactId: string): z.infer<typeof About> {
  const about = About.safeParse({ contactId, category: formText(form, "category") });
  return about.success ? about.data : error(400);
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { trajectoryId } = await ownCase(locals);
  const { recipients, textVersion } = await locals.core.trpc.consent.read.query({ trajectoryId }).catch(askFactor(url));
  const person = recipients.find(({ contactId }) => contactId === params.contactId);
  if (person === undefined) error(404);
  const saved = SAVED.find((one) => one === url.searchParams.get("opgeslagen"));
  return { person, textVersion, saved, short: url.searchParams.get("duur") === "kort", again: choosesAgain(url) };
};

export const actions: Actions = {
  yes: async ({ locals, params, request, url }) => {
    const { trajectoryId } = await ownCase(locals);
    const form = await request.formData();
    const period = formText(form, "period") === "three-months" ? "three-months" : "guidance";
    const given = await locals.core.trpc.consent.give
      .mutate({
        trajectoryId,
        ...aboutIn(form, params.contactId),
        period,
        textVersion: formText(form, "textVersion"),
      })
      .catch(askFactorAgain(url, period === "three-months" ? { duur: "kort" } : {}));
    if (!given.ok) return fail(409, { problem: problemText(given.refusal.kind) });
    redirect(303, `${url.pathname}?opgeslagen=yes`);
  },
  no: async ({ locals, params, request, url }) => {
    const { trajectoryId } = await ownCase(locals);
    const form = await request.formData();
    const recipient = Recipient.safeParse(formText(form, "recipient"));
    if (!recipient.success) error(400);
    const refused = await locals.core.trpc.consent.refuse
      .mutate({
        trajectoryId,
        ...aboutIn(form, params.contactId),
        recipient: recipient.data,
        textVersion: formText(form, "textVersion"),
      })
      .catch(askFactorAgain(url));
    if (!refused.ok) return fail(409, { problem: problemText(refused.refusal.kind) });
    redirect(303, `${url.pathname}?opgeslagen=${formText(form, "was") === "yes" ? "back" : "no"}`);
  },
};

function problemText(kind: "contact-unknown" | "health-not-for-employer" | "text-changed"): string {
  switch (kind) {
    case "contact-unknown":
      return m.allow_refusal_person();
    case "health-not-for-employer":
      return m.allow_refusal_health();
    case "text-changed":
      return m.allow_refusal_text();
  }
}
