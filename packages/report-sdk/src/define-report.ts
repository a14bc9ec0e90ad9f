import type { Html } from "./html.ts";
import type { OptionDefinitions, OptionValues } from "./options.ts";
import type { Audience, Language, ViewOf } from "./views.ts";

/** The kinds of document that Hervat knows, and the one audience of each. */
export interface AudienceOfKind {
  readonly "bedrijfsarts-rapportage": "bedrijfsarts";
  readonly evaluation: "manager";
  readonly invoice: "invoice";
  readonly offer: "offer";
}

/** A plugin names a known kind, or `other:<audience>` and accepts that audience's strictest rules. */
export type Kind<For extends Audience = Audience> =
  | { [Known in keyof AudienceOfKind]: AudienceOfKind[Known] extends For ? Known : never }[keyof AudienceOfKind]
  | `other:${For}`;

/** Every report may know whose paper it is on and where this copy stands. */
export type AlwaysRead = "audience" | "letterhead" | "document";

/** Field names of a view that a report asks for. */
export type Readable<For extends Audience> = Exclude<keyof ViewOf[For] & string, AlwaysRead>;

/** What reaches `render`: the declared fields and nothing else, by type and at run time. */
export type ReadView<For extends Audience, Reads extends Readable<For>> = Pick<ViewOf[For], Reads | AlwaysRead>;

/** One report: what it is, for whom, what it reads, how it looks. */
export interface Report<
  For extends Audience = Audience,
  Reads extends Readable<For> = Readable<For>,
  Options extends OptionDefinitions = OptionDefinitions,
> {
  readonly kind: Kind<For>;
  readonly audience: For;
  readonly names: Readonly<Record<Language, string>>;
  readonly reads: readonly Reads[];
  /** What an organisation may change without a copy of the plugin. */
  readonly options?: Options;
  /** Pure: no clock, no network, no memory. Equal input gives equal markup. */
  render(view: ReadView<For, Reads>, options: OptionValues<Options>): Html;
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
export function defineReport<
  const For extends Audience,
  const Reads extends Readable<For>,
  const Options extends OptionDefinitions = Record<never, never>,
>(report: Report<For, Reads, Options>): Report<For, Reads, Options> {
  return Object.freeze(report);
}
