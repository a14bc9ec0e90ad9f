import { PlainDate } from "../primitives/index.ts";
import type { PluginAnswers } from "./plugin-step.ts";

/** What may be filled in for one option or question of a plugin. */
export interface OptionShape {
  readonly type: "flag" | "text" | "choice" | "date" | "sections";
  /** Of a choice or of sections: the names there are. */
  readonly choices: readonly string[];
  /** Of a text, in characters. */
  readonly maxLength: number | null;
}

/** The same under its name, with what holds until somebody fills it in. */
export interface DeclaredOption extends OptionShape {
  readonly key: string;
  readonly default: boolean | string | readonly string[] | null;
}

/** Whether an option takes this value: one rule for the form, the file with settings and the engine. */
export function optionTakes({ type, choices, maxLength }: OptionShape, value: unknown): boolean {
  switch (type) {
    case "flag":
      return typeof value === "boolean";
    case "text":
      return typeof value === "string" && value.length <= (maxLength ?? 0);
    case "choice":
      return typeof value === "string" && choices.includes(value);
    case "date":
      return value === null || PlainDate.safeParse(value).success;
    case "sections":
      return Array.isArray(value) && value.every((name) => choices.includes(name)) && new Set(value).size === value.length;
  }
}

/** Of these values the ones that are declared and taken: what another version of a plugin can go on with. */
export function optionsThatFit(declared: readonly DeclaredOption[], values: PluginAnswers): PluginAnswers {
  return Object.fromEntries(
    Object.entries(values).filter(([key, value]) => declared.some((option) => option.key === key && optionTakes(option, value))),
  );
}

/** Only what differs from what holds anyhow: a later version may still bring a better sentence of its own. */
export function optionsThatDiffer(declared: readonly DeclaredOption[], values: PluginAnswers): PluginAnswers {
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  return Object.fromEntries(
    Object.entries(values).filter(([key, value]) => !declared.some((option) => option.key === key && same(option.default, value))),
  );
}
