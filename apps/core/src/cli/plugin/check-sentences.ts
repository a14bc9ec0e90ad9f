import { type Locale, m } from "@hervat/messages";
import type { CheckKey, Fault, Finding } from "@hervat/plugin-kit/check";
import { engineSentence } from "../../rendering/engine-sentence.ts";

const NAMES: Readonly<Record<CheckKey, (inputs: Record<never, never>, options: { locale: Locale }) => string>> = {
  package: m.author_check_package,
  host: m.author_check_host,
  samples: m.author_check_samples,
  prints: m.author_check_prints,
  repeats: m.author_check_repeats,
  escapes: m.author_check_escapes,
  listens: m.author_check_listens,
  tags: m.author_check_tags,
  concept: m.author_check_concept,
  reads: m.author_check_reads,
  size: m.author_check_size,
  time: m.author_check_time,
  golden: m.author_check_golden,
};

const MARKUP: Readonly<
  Record<Extract<Fault, { kind: "markup" }>["fault"], (inputs: Record<never, never>, options: { locale: Locale }) => string>
> = {
  "has not exactly one h1": m.author_fault_h1,
  "skips a level of heading": m.author_fault_level,
  "has a table without a caption": m.author_fault_caption,
  "has a table without heads": m.author_fault_heads,
  "has a table head without scope": m.author_fault_scope,
  "has a picture without alt": m.author_fault_alt,
  "has a drawing without a name": m.author_fault_drawing,
  "prints a hole": m.author_fault_hole,
  "prints a raw date": m.author_fault_raw_date,
};

const UNTAGGED: Readonly<
  Record<Extract<Fault, { kind: "untagged" }>["what"], (inputs: Record<never, never>, options: { locale: Locale }) => string>
> = {
  tags: m.author_fault_untagged_tags,
  title: m.author_fault_untagged_title,
  language: m.author_fault_untagged_language,
  h1: m.author_fault_untagged_h1,
  th: m.author_fault_untagged_th,
};

function faultText(fault: Fault, locale: Locale): string {
  switch (fault.kind) {
    case "refused":
      return engineSentence(fault.refusal, locale);
    case "sample-missing":
      return m.author_fault_sample_missing({ sample: fault.sample }, { locale });
    case "sample-differs":
      return m.author_fault_sample_differs({ sample: fault.sample, where: fault.where }, { locale });
    case "page-differs":
      return m.author_fault_page_differs({}, { locale });
    case "pdf-differs":
      return m.author_fault_pdf_differs({}, { locale });
    case "not-escaped":
      return m.author_fault_not_escaped({}, { locale });
    case "markup":
      return m.author_fault_at({ fault: MARKUP[fault.fault]({}, { locale }), element: fault.element, number: fault.number }, { locale });
    case "unclosed":
      return m.author_fault_unclosed({ element: fault.element, number: fault.number }, { locale });
    case "untagged":
      return UNTAGGED[fault.what]({}, { locale });
    case "concept-silent":
      return m.author_fault_concept_silent({}, { locale });
    case "read-unused":
      return m.author_fault_read_unused({ field: fault.field }, { locale });
    case "package-large":
      return m.author_fault_package_large({ kilobytes: String(fault.kilobytes), most: String(fault.most) }, { locale });
    case "pdf-large":
      return m.author_fault_pdf_large({ kilobytes: String(fault.kilobytes), most: String(fault.most) }, { locale });
    case "page-slow":
      return m.author_fault_page_slow({ ms: String(fault.ms), most: String(fault.most) }, { locale });
    case "pdf-slow":
      return m.author_fault_pdf_slow({ ms: String(fault.ms), most: String(fault.most) }, { locale });
    case "golden-differs":
      return m.author_fault_golden_differs({ line: fault.line }, { locale });
  }
}

/** What is wrong, where it is first, and in how many places besides. */
function placed(fault: string, same: readonly Fault[], locale: Locale): string {
  const [place, ...others] = same.flatMap((one) => ("place" in one && one.place !== undefined ? [one.place] : []));
  if (place === undefined) return fault;
  if (others.length === 0) return m.author_place({ ...place, fault }, { locale });
  return m.author_places({ ...place, fault, count: others.length }, { locale });
}

/** One check as lines for a person: what it asks, and under it what is wrong and where. */
export function checkLines({ key, state, faults }: Finding, locale: Locale): string[] {
  const check = NAMES[key]({}, { locale });
  if (state === "skipped") return [`[ - ] ${m.author_check_skipped({ check }, { locale })}`];
  const byText = Map.groupBy(faults, (fault) => faultText(fault, locale));
  const lines = [...byText].map(([text, same]) => `      ${placed(text, same, locale)}`);
  return [`${state === "well" ? "[ok]" : "[ ! ]"} ${check}`, ...lines];
}
