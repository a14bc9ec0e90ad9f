import { type OwnField, ownAnswersThatFit, ownFieldsOf, type PluginOptions } from "@hervat/domain/plugins";
import { m } from "@hervat/messages";
import type { ServiceContext } from "../service-context.ts";

type Asker = Pick<ServiceContext, "language" | "today">;

/** A report on a sample of its author is shown with an answer to every field of the practice: who makes one sees where it stands. */
export function withSampleAnswers(ctx: Asker, options: PluginOptions): PluginOptions {
  const fields = ownFieldsOf(options);
  const answers = Object.fromEntries(fields.map((field) => [field.key, sampleAnswer(ctx, field)]));
  return { ...options, ...ownAnswersThatFit(fields, answers) };
}

function sampleAnswer(ctx: Asker, field: OwnField): string {
  switch (field.kind) {
    case "text":
      return m.own_fields_sample({}, { locale: ctx.language });
    case "date":
      return ctx.today();
    case "choice":
      return field.choices[0]?.key ?? "";
  }
}
