type Named = Readonly<Record<Language, string>>;
/** One thing that may be set or asked: a switch, a sentence, one of several, a day, or sections in an order of one's own. */
export type OptionDefinition = {
    readonly type: "flag";
    readonly label: Named;
    readonly default: boolean;
} | {
    readonly type: "text";
    readonly label: Named;
    readonly default: string;
    readonly maxLength: number;
} | {
    readonly type: "choice";
    readonly label: Named;
    readonly choices: Readonly<Record<string, Named>>;
    readonly default: string;
} | {
    readonly type: "date";
    readonly label: Named;
    readonly default: null;
} | {
    readonly type: "sections";
    readonly label: Named;
    readonly sections: Readonly<Record<string, Named>>;
    readonly default: readonly string[];
};
export type OptionDefinitions = Readonly<Record<string, OptionDefinition>>;
type OptionValue<Definition extends OptionDefinition> = Definition extends {
    type: "flag";
} ? boolean : Definition extends {
    type: "text";
} ? string : Definition extends {
    type: "choice";
    choices: infer Choices;
} ? keyof Choices & string : Definition extends {
    type: "date";
} ? string | null : Definition extends {
    type: "sections";
    sections: infer Sections;
} ? readonly (keyof Sections & string)[] : never;
/** The values that reach `render`: complete, checked by the host, defaults filled in. A day is `YYYY-MM-DD`, or null while none was chosen. */
export type OptionValues<Definitions extends OptionDefinitions> = {
    readonly [Name in keyof Definitions]: OptionValue<Definitions[Name]>;
};
/** One report: what it is, for whom, what it reads, how it looks. */
export interface Report<For extends Audience = Audience, Reads extends Readable<For> = Readable<For>, Options extends OptionDefinitions = OptionDefinitions, Inputs extends OptionDefinitions = OptionDefinitions> {
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
export declare function defineReport<const For extends Audience, const Reads extends Readable<For>, const Options extends OptionDefinitions = Record<never, never>, const Inputs extends OptionDefinitions = Record<never, never>>(report: Report<For, Reads, Options, Inputs>): Report<For, Reads, Options, Inputs>;
/** The kinds of document that Hervat knows, and the one audience of each. */
export interface AudienceOfKind {
    readonly "bedrijfsarts-rapportage": "bedrijfsarts";
    readonly evaluation: "manager";
    readonly invoice: "invoice";
    readonly offer: "offer";
}
/** A plugin names a known kind, or `other:<audience>` and accepts that audience's strictest rules. */
export type Kind<For extends Audience = Audience> = {
    [Known in keyof AudienceOfKind]: AudienceOfKind[Known] extends For ? Known : never;
}[keyof AudienceOfKind] | `other:${For}`;
/** Every report may know whose paper it is on and where this copy stands. */
export type AlwaysRead = "audience" | "letterhead" | "document";
/** Field names of a view that a report asks for. */
export type Readable<For extends Audience> = Exclude<keyof ViewOf[For] & string, AlwaysRead>;
/** What reaches `render`: the declared fields and nothing else, by type and at run time. */
export type ReadView<For extends Audience, Reads extends Readable<For>> = Pick<ViewOf[For], Reads | AlwaysRead>;
declare const MARKUP: unique symbol;
/** Markup in which every value was escaped. Only `html` and `unescapedHtml` make it. */
export interface Html {
    readonly [MARKUP]: string;
}
/**
 * What may stand in a template. A bare number may not: `2571.25` would be printed as it is,
 * so a number is first formatted for a reader (`formatEuro`, `formatHours`, `formatNumber`).
 */
export type HtmlValue = Html | string | null | undefined | false | readonly HtmlValue[];
/** Text that is safe between tags and inside a quoted attribute. */
export declare function escapeText(text: string): string;
/** Markup with every value escaped; lists are joined, `null`, `undefined` and `false` print nothing. */
export declare function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html;
/** Markup taken as it is. The host still refuses elements and attributes outside its list. */
export declare function unescapedHtml(text: string): Html;
/** The text of finished markup: the last step, done by the host. */
export declare function markupOf(value: Html): string;
/** Whether nothing would be printed. */
export declare function isEmpty(value: HtmlValue): boolean;
/** An option over sections that are all printed, in this order, until the organisation chooses otherwise. */
export declare function sectionsOption<const Key extends string>(label: Named, keys: readonly Key[], nameOf: (key: Key, language: Language) => string): {
    readonly type: "sections";
    readonly label: Named;
    readonly sections: Readonly<Record<Key, Named>>;
    readonly default: readonly Key[];
};
/** What someone does at home, for how long, and how long it takes to recover from it. */
export declare function activityTable(activities: readonly {
    readonly activity: string;
    readonly minutes: number;
    readonly recoveryHours: number;
}[], language: Language): Html;
export interface Column {
    readonly label: string;
    /** `number` aligns on the right; neither it nor `short` ever wraps. */
    readonly align?: "text" | "short" | "number";
}
export interface Table {
    /** Says what the rows are; read aloud before the table and printed above it. */
    readonly caption: string;
    readonly columns: readonly Column[];
    /** Cells per row; the first cell names its row. */
    readonly rows: readonly (readonly HtmlValue[])[];
    /** Totals under the rows: a label over all columns but the last, and the amount. */
    readonly totals?: readonly (readonly [label: string, value: string])[];
    /** The caption for listening only, where a heading already says it. */
    readonly quietCaption?: boolean;
}
/** A table whose head repeats on every page and whose rows are never torn apart. */
export declare function dataTable({ caption, columns, rows, totals, quietCaption }: Table): Html;
/** A factor in the work, under one of the four A's; `weight` 0 to 3 where it was given. */
export interface WorkFactor {
    readonly area: FourA;
    readonly text: string;
    readonly weight?: number;
}
/** Factors in the work, the heaviest first, each with its A (arbeidsinhoud, -verhoudingen, -omstandigheden, -voorwaarden). */
export declare function factorList(factors: readonly WorkFactor[], language: Language): Html;
/** Hours through time, drawn and said: from how much to how much, between which days. */
export declare function hoursTrend(points: readonly {
    readonly on: string;
    readonly value: number;
}[], language: Language): Html;
/** A label with its value; the pair is left out when the value is `null`. */
export type Fact = readonly [label: string, value: HtmlValue];
/** Short facts side by side, each under its label. */
export declare function keyFacts(facts: readonly Fact[]): Html;
/** The head of the first page: logo or neutral sender name, and where the practice can be reached. */
export declare function letterhead(practice: Letterhead): Html;
/** Who the practice is by law, in one line for the foot of a page. */
export declare function practiceLine({ legalName, kvkNumber, vatId }: Letterhead, language: Language): string;
export interface Opening {
    readonly title: string;
    /** One line under the title. */
    readonly lead: string;
    /** What stands above the reason on a copy that is not final. */
    readonly concept: string;
    /** A part between letterhead and title, such as a line about confidentiality. */
    readonly before?: Html;
}
/** How a report begins: letterhead, title, reference with date and version, and what a concept still lacks. */
export declare function opening(practice: Letterhead, document: DocumentState, { title, lead, concept, before }: Opening): Html;
/**
 * The address where the window of a Dutch envelope is: left, 20 mm from the edge of the paper.
 *
 * @param lines from the name down to the city; empty ones are left out
 * @param sender one small line above it, for when the letter comes back
 */
export declare function recipientWindow(lines: readonly (string | null)[], sender: string): Html;
export interface ResumptionPlan {
    readonly contractHoursPerWeek: number | null;
    readonly steps: readonly WorkStep[];
}
/** The work half of a resumption plan (opbouwschema): hours per step against the contract, and each step in words. */
export declare function resumptionPlan({ contractHoursPerWeek: contractHours, steps }: ResumptionPlan, language: Language): Html;
export interface Score {
    readonly instrument: string;
    readonly validated: boolean;
    readonly takenOn: string;
    /** What it measures: the name of a subscale, such as "persoonlijk". */
    readonly scale: string;
    /** Null where too few answers were given: never shown as zero. */
    readonly score: number | null;
    readonly maximum: number;
    readonly band: string | null;
}
/** Scores of questionnaires, with the sentence that they are a signal and not a diagnosis. */
export declare function scoreTable(scores: readonly Score[], language: Language): Html;
/**
 * On a copy that is not final: what is still missing before it may leave. The host itself
 * prints the word across every page, so no plugin can forget or hide it.
 */
export declare function conceptNotice(document: DocumentState, label: string, reasons?: readonly string[]): Html;
/**
 * What the client shared, or the calm sentence that she did not.
 *
 * @param sentence says that it was not shared, never why
 */
export declare function ifShared<Value>(part: Shared<Value>, show: (value: Value) => Html, sentence: string): Html;
/** A ruled place to sign per person. */
export declare function signatures(people: readonly {
    readonly role: string;
    readonly name: string | null;
    readonly line: string;
}[]): Html;
/**
 * Text as its writer typed it: an empty line starts a paragraph, a line break stays one.
 *
 * @param notFilled what stands there while nothing was written, for example "nog niet ingevuld"
 */
export declare function paragraphs(text: string | null, notFilled: string): Html;
/** A list, or the sentence that says there is nothing to list. */
export declare function bulletList(items: readonly HtmlValue[], whenEmpty: string): Html;
/** A heading with what belongs to it; a heading never ends a page. Left out when there is nothing under it. */
export declare function section(heading: string, ...content: readonly HtmlValue[]): Html;
/** A part inside a section. */
export declare function subsection(heading: string, ...content: readonly HtmlValue[]): Html;
/** A sentence that is true and calm, such as a category that was not shared. */
export declare function note(text: HtmlValue): Html;
/** The fixed words of a report in both languages; the Dutch ones say which keys there are. */
export interface Catalogue<Texts extends Readonly<Record<string, string>>> {
    readonly nl: Texts;
    readonly en: {
        readonly [Key in keyof Texts]: string;
    };
}
/** One sentence by its key; `{name}` in the sentence is replaced by the value of that name. */
export type Words<Texts> = (key: keyof Texts & string, values?: Readonly<Record<string, string>>) => string;
/**
 * The words of a report in one language. Keep them in two JSON files beside the report, so that wording is data.
 *
 * @throws RangeError when there is no such sentence, or when it asks for a value that was not given: a hole in a letter is a fault.
 */
export declare function wordsIn<const Texts extends Readonly<Record<string, string>>>(texts: Catalogue<Texts>, language: Language): Words<Texts>;
export interface BarChart {
    readonly sentence: string;
    readonly unit: string;
    /** `open` bars are drawn hollow: planned, not yet reached. */
    readonly bars: readonly {
        readonly label: string;
        readonly value: number;
        readonly open?: boolean;
    }[];
    /** A dashed line over all bars, with its name: for example the contract hours. */
    readonly goal?: {
        readonly label: string;
        readonly value: number;
    };
    readonly language: Language;
}
/** Amounts side by side. Hollow against solid and a dashed line: readable after a fax, without colour. */
export declare function barChart({ sentence, unit, bars, goal, language }: BarChart): Html;
export interface LineChart {
    /** What the line shows, in words, for example "De hersteltijd ging van 9 naar 4 uur." */
    readonly sentence: string;
    /** The unit beside the axis, for example "uur". */
    readonly unit: string;
    readonly points: readonly {
        readonly on: string;
        readonly value: number;
    }[];
    readonly language: Language;
}
/** Values through time. Nothing is drawn for fewer than two points: one point is a sentence. */
export declare function lineChart({ sentence, unit, points, language }: LineChart): Html;
export interface Timeline {
    readonly sentence: string;
    /** Periods under each other; `open` ones are hollow: still to come. */
    readonly periods: readonly {
        readonly label: string;
        readonly from: string;
        readonly to: string;
        readonly open?: boolean;
    }[];
    readonly language: Language;
}
/** Periods on one line of days. */
export declare function timeline({ sentence, periods, language }: Timeline): Html;
/**
 * A QR code of level M as one path, with the quiet zone that scanners need.
 *
 * @param label what scanning it does, for who cannot see it
 * @throws RangeError when the text is longer than 331 bytes.
 */
export declare function qrCode(text: string, label: string): Html;
/**
 * A calendar date in words: `22 november 2026`, `22 nov 2026` where space is short, `22 nov` where the year is known.
 *
 * @param date `YYYY-MM-DD`
 */
export declare function formatDate(date: string, language: Language, length?: "long" | "short" | "day"): string;
/** A period in words, without repeating what both ends share: `1 – 30 november 2026`, or `1 – 30 nov` where the year is known. */
export declare function formatPeriod(from: string, to: string, language: Language, length?: "long" | "short" | "day"): string;
/** A number with at most two decimals: `1.234,5`. */
export declare function formatNumber(value: number, language: Language): string;
/**
 * An amount: `€ 2.571,25`.
 *
 * @param cents whole euro cents; negative on a credit note
 */
export declare function formatEuro(cents: number, language: Language): string;
/** Hours in words: `2,5 uur`. */
export declare function formatHours(hours: number, language: Language): string;
/** A rate: 2100 basis points are `21%`. */
export declare function formatRate(basisPoints: number, language: Language): string;
/** An IBAN in groups of four, as people read it. */
export declare function formatIban(iban: string): string;
/** One line in the margin; `{page}` and `{pages}` become the numbers. */
export interface RunningLine {
    readonly left?: string;
    readonly right?: string;
}
export interface Running extends RunningLine {
    /** Under the text of every page. */
    readonly bottom?: RunningLine;
    /** What the first page shows instead; it has the letterhead. Left out: nothing above, the same below. */
    readonly firstPage?: RunningLine & {
        readonly bottom?: RunningLine;
    };
}
/**
 * Running heads and page numbers, printed by the browser in the margin of every page. The one
 * style a report may carry: put it first in the markup.
 */
export declare function pageRunning({ left, right, bottom, firstPage }: Running): Html;
/** The running head of a report: its reference and the page; on the first page, under the letterhead's name, the page alone. */
export declare function reportRunning({ reference, language }: DocumentState, bottom: RunningLine): Html;
