import type { Language } from "@hervat/report-sdk";

/** Which document the author looks at. */
export interface Asked {
  readonly sample: string;
  readonly language: Language;
  readonly standing: "concept" | "final";
  /** Values of options and inputs, as she filled them in. */
  readonly values: unknown;
}

function valuesOf(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "{}");
  } catch {
    return {};
  }
}

/** Out of the address: what is not there, or is not known, becomes the first that is. */
export function askedIn(query: URLSearchParams, samples: readonly string[]): Asked {
  const sample = query.get("sample") ?? "";
  return {
    sample: samples.includes(sample) ? sample : samples.includes("normal") ? "normal" : (samples[0] ?? ""),
    language: query.get("language") === "en" ? "en" : "nl",
    standing: query.get("standing") === "concept" ? "concept" : "final",
    values: valuesOf(query.get("values")),
  };
}
