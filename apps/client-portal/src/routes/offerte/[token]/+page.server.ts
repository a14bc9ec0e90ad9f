import { OfferAnswer } from "@hervat/domain/referral";
import { m } from "@hervat/messages";
import { formText } from "@hervat/portal-kit/form-text";
import { fail } from "@sveltejs/kit";
import { whenGone } from "#lib/server/link-gone.ts";
import type { Actions, PageServerLoad } from "./$types";
import { findingsText, offerRefusalText } from "./refusal-text.ts";

/** Only reads: a mail scanner that opens the page uses nothing up. */
export const load: PageServerLoad = async ({ locals }) => ({ offer: await locals.link.trpc.offer.read.query().catch(whenGone) });

const FIELDS = ["name", "function", "purchaseOrder", "street", "postcode", "city", "invoiceEmail"] as const;

export const actions: Actions = {
  accept: async ({ request, locals }) => {
    const form = await request.formData();
    const typed = Object.fromEntries(FIELDS.map((field) => [field, formText(form, field)]));
    const given = (field: (typeof FIELDS)[number]) => typed[field] || null;
    const address = [given("street"), given("postcode"), given("city")];
    const answer = OfferAnswer.safeParse({
      name: typed["name"],
      function: typed["function"],
      purchaseOrder: given("purchaseOrder"),
      invoiceAddress: address.every((line) => line === null) ? null : { street: address[0], postcode: address[1], city: address[2] },
      invoiceEmail: given("invoiceEmail"),
      chosen: form.getAll("chosen").map(Number),
    });
    if (!answer.success) {
      const wrong = new Set(answer.error.issues.map(({ path }) => String(path.at(-1))));
      return fail(422, { kind: "accept" as const, typed, errors: errorsOf(wrong), message: m.offer_page_look_again() });
    }
    const outcome = await locals.link.trpc.offer.accept.mutate(answer.data).catch(whenGone);
    if (!outcome.ok) return fail(409, { kind: "accept" as const, typed, message: offerRefusalText(outcome.refusal) });
    return { kind: "accept" as const, done: true };
  },

  ask: async ({ request, locals }) => {
    const form = await request.formData();
    const name = formText(form, "asker");
    const question = formText(form, "question");
    const errors = {
      ...(name === "" && { asker: m.offer_page_name_missing() }),
      ...(question === "" && { question: m.offer_page_question_missing() }),
    };
    const typed = { asker: name, question };
    if (Object.keys(errors).length > 0) return fail(422, { kind: "ask" as const, typed, errors });
    const outcome = await locals.link.trpc.offer.ask.mutate({ name, question }).catch(whenGone);
    if (!outcome.ok) {
      const { refusal } = outcome;
      return refusal.kind === "not-for-employer"
        ? fail(422, { kind: "ask" as const, typed, errors: { question: findingsText(refusal) } })
        : fail(409, { kind: "ask" as const, typed, message: offerRefusalText(refusal) });
    }
    return { kind: "ask" as const, done: true };
  },
};

function errorsOf(wrong: ReadonlySet<string>): Record<string, string> {
  return {
    ...(wrong.has("name") && { name: m.offer_page_name_missing() }),
    ...(wrong.has("function") && { function: m.offer_page_function_missing() }),
    ...(wrong.has("purchaseOrder") && { purchaseOrder: m.offer_page_purchase_order_long() }),
    ...(wrong.has("street") && { street: m.offer_page_address_part() }),
    ...(wrong.has("postcode") && { postcode: m.offer_page_address_part() }),
    ...(wrong.has("city") && { city: m.offer_page_address_part() }),
    ...(wrong.has("invoiceEmail") && { invoiceEmail: m.offer_page_invoice_email_wrong() }),
  };
}
