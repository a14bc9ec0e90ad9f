import type { CoachRouter } from "@hervat/core/coach-router";
import type { inferRouterOutputs } from "@trpc/server";

/** An option or a question as its form and its rules know it. */
export type OptionShown = inferRouterOutputs<CoachRouter>["report"]["draft"]["asks"][number];
export type OptionValues = Record<string, boolean | string | string[]>;

/** The same as the domain's rules take it. */
export function declaredOptions(options: readonly OptionShown[]) {
  return options.map((option) => ({ ...option, choices: option.choices.map(({ key }) => key) }));
}

/** What holds for an option: what was filled in, else what the plugin says itself. */
export function heldValue(option: OptionShown, values: OptionValues): boolean | string | string[] | null {
  return values[option.key] ?? option.default;
}
