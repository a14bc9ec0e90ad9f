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
        contactId: ContactId.parse(params.contactId),
        category: ConsentCategory.parse(formText(form, "category")),
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
    const refused = await locals.core.trpc.consent.refuse
      .mutate({
        trajectoryId,
        contactId: ContactId.parse(params.contactId),
        recipient: Recipient.parse(formText(form, "recipient")),
        category: ConsentCategory.parse(formText(form, "category")),
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
