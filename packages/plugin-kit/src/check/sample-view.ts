import type { Plugin } from "@hervat/report-engine";
import type { Language } from "@hervat/report-sdk";
import { changeTexts } from "@hervat/report-sdk/contract";
import { viewSchema } from "../types/view-schema.ts";
import type { Place } from "./finding.ts";

/** A sample as far as every view is the same. */
export interface SampleView {
  readonly letterhead: Readonly<Record<string, unknown>>;
  readonly document: Readonly<Record<string, unknown>>;
  readonly [field: string]: unknown;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isSampleView(value: unknown): value is SampleView {
  return isRecord(value) && isRecord(value["letterhead"]) && isRecord(value["document"]);
}

/** The samples of a plugin that are views of its audience, whatever their names. */
export function sampleViews({ samples }: Plugin): ReadonlyMap<string, SampleView> {
  return new Map([...samples].flatMap(([name, value]) => (isSampleView(value) ? [[name, value] as const] : [])));
}

/** A sample in one language; the other facts of its document as it says, or as asked. */
export function viewIn(view: SampleView, language: Language, document: Readonly<Record<string, unknown>> = {}): SampleView {
  return { ...view, document: { ...view.document, ...document, language } };
}

/** A sample in which every text that a person could have typed is changed; a logo stays, because it is checked before it gets there. */
export function withTexts({ manifest }: Plugin, view: SampleView, change: (text: string) => string): SampleView {
  const changed = changeTexts(viewSchema(manifest.audience), view, change);
  if (!isSampleView(changed)) return view;
  return { ...changed, letterhead: { ...changed.letterhead, logo: view.letterhead["logo"] } };
}

/** Values for every setting of type text, in which the change shows; the others keep their default. */
export function settingsWith({ manifest }: Plugin, change: (text: string) => string): Readonly<Record<string, string>> {
  const settings = Object.entries({ ...manifest.options, ...manifest.inputs });
  return Object.fromEntries(
    settings.flatMap(([name, option]) => (option.type === "text" ? [[name, change(option.default).slice(0, option.maxLength)]] : [])),
  );
}

export const LANGUAGES = ["nl", "en"] as const satisfies readonly Language[];

/** Every sample in both languages. */
export function placesOf(views: ReadonlyMap<string, SampleView>): { readonly place: Place; readonly view: SampleView }[] {
  return [...views].flatMap(([sample, view]) =>
    LANGUAGES.map((language) => ({ place: { sample, language }, view: viewIn(view, language) })),
  );
}
