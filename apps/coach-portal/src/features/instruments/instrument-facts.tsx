import { m } from "@hervat/messages";
import { localText } from "../../app/local-text.ts";
import type { Definition } from "./use-instruments.ts";

/** Whose it is, on which terms, and in whose words. */
export function InstrumentFacts({ definition }: { definition: Definition }) {
  const { holder, licence, source, validationSource, languages, wording } = definition;
  return (
    <dl className="facts">
      <dt>{m.instrument_holder()}</dt>
      <dd>{holder}</dd>
      <dt>{m.instrument_licence()}</dt>
      <dd>{localText(licence)}</dd>
      <dt>{m.instrument_source()}</dt>
      <dd>{source}</dd>
      {validationSource !== null && (
        <>
          <dt>{m.instrument_validation_source()}</dt>
          <dd>{validationSource}</dd>
        </>
      )}
      <dt>{m.instrument_wording()}</dt>
      <dd>
        {languages.map((language) => (
          <div key={language}>{m.instrument_wording_in({ words: wordingText(wording[language]), language: languageText(language) })}</div>
        ))}
      </dd>
    </dl>
  );
}

export const languageText = (language: "nl" | "en"): string =>
  language === "nl" ? m.instrument_language_nl() : m.instrument_language_en();

function wordingText(wording: Definition["wording"]["nl"]): string {
  switch (wording) {
    case "original":
      return m.instrument_wording_original();
    case "own-translation":
      return m.instrument_wording_own_translation();
    case "own":
      return m.instrument_wording_own();
  }
}
