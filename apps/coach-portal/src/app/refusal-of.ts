/** The refusals of a verb, out of what core says it answers. */
export type RefusalOf<Outcome> = Extract<Outcome, { ok: false }> extends { refusal: infer Refusal } ? Refusal : never;
