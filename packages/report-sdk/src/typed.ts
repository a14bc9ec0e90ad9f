/**
 * The SDK as authors see it: `index.ts` with the types that came later. Nothing of this file is ever bundled. The names in a packed
 * plugin follow from every letter of the sources that are, their types too, and what a version of a plugin says is pinned by its bytes.
 */
import type { AlwaysRead, Kind, Readable, ReadView } from "./define-report.ts";
import type { Html } from "./html.ts";
import type { Audience, Language } from "./views.ts";

export * from "./index.ts";
export type { ClientReportView, FourA } from "./views.ts";
export type { AlwaysRead, Kind, Readable, ReadView };

type Named = Readonly<Record<Language, string>>;

/** One thing that may be set or asked: a switch, a sentence, one of several, a day, or sections in an order of one's own. */
export type OptionDefinition =
  | { readonly type: "flag"; readonly label: Named; readonly default: boolean }
  | { readonly type: "text"; readonly label: Named; readonly default: string; readonly maxLength: number }
  | { readonly type: "choice"; readonly label: Named; readonly choices: Readonly<Record<string, Named>>; readonly default: string }
  | { readonly type: "date"; readonly label: Named; readonly default: null }
  | {
      readonly type: "sections";
      readonly label: Named;
      readonly sections: Readonly<Record<string, Named>>;
      readonly default: readonly string[];
    };

export type OptionDefinitions = Readonly<Record<string, OptionDefinition>>;

type OptionValue<Definition extends OptionDefinition> = Definition extends { type: "flag" }
  ? boolean
  : Definition extends { type: "text" }
    ? string
    : Definition extends { type: "choice"; choices: infer Choices }
      ? keyof Choices & string
      : Definition extends { type: "date" }
        ? string | null
        : Definition extends { type: "sections"; sections: infer Sections }
          ? readonly (keyof Sections & string)[]
          : never;

/** The values that reach `render`: complete, checked by the host, defaults filled in. A day is `YYYY-MM-DD`, or null while none was chosen. */
export type OptionValues<Definitions extends OptionDefinitions> = { readonly [Name in keyof Definitions]: OptionValue<Definitions[Name]> };

/** One report: what it is, for whom, what it reads, how it looks. */
export interface Report<
  For extends Audience = Audience,
  Reads extends Readable<For> = Readable<For>,
  Options extends OptionDefinitions = OptionDefinitions,
  Inputs extends OptionDefinitions = OptionDefinitions,
> {
  readonly kind: Kind<For>;
  readonly audience: For;
  readonly names: Readonly<Record<Language, string>>;
  readonly reads: readonly Reads[];
  /** What an organisation sets once, without a copy of the plugin. */
  readonly options?: Options;
  /** What the coach is asked for each report. It is as confidential as the report, and the client reads it there. */
  readonly inputs?: Inputs;
  /** Pure: no clock, no network, no memory. Equal input gives equal markup. What was set and what was asked come as one. */
  render(view: ReadView<For, Reads>, values: OptionValues<Options> & OptionValues<Inputs>): Html;
}

/**
 * Describes a report plugin. The module of a plugin exports the result as its default.
 *
 * @example
 * export default defineReport({
 *   kind: "evaluation",
 *   audience: "manager",
 *   names: { nl: "Evaluatieverslag", en: "Evaluation" },
 *   reads: ["employee"],
 *   render: ({ employee }) => html`<h1>Evaluatie met ${employee.name}</h1>`,
 * });
 */
export declare function defineReport<
  const For extends Audience,
  const Reads extends Readable<For>,
  const Options extends OptionDefinitions = Record<never, never>,
  const Inputs extends OptionDefinitions = Record<never, never>,
>(report: Report<For, Reads, Options, Inputs>): Report<For, Reads, Options, Inputs>;
