import { optionsOf } from "@hervat/domain/questionnaires";
import { getLocale, m } from "@hervat/messages";
import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { RadioGroup } from "../../ui/choices.tsx";
import { languageText } from "./instrument-facts.tsx";
import type { Definition } from "./use-instruments.ts";

/** As the client reads it: the words in front, one question at a time, and all of them under each other. */
export function ClientView({ definition }: { definition: Definition }) {
  const { languages, headings, explanation, items } = definition;
  const [chosen, setChosen] = useState<"nl" | "en" | null>(null);
  const [at, setAt] = useState(0);
  const language = chosen ?? (languages.includes(getLocale()) ? getLocale() : (languages[0] ?? "nl"));
  const item = items[at];
  const options = item === undefined ? [] : optionsOf(definition, item);

  return (
    <div className="space-y-4">
      <p className="text-ink-soft">{m.instrument_client_view_hint()}</p>
      {languages.length > 1 && (
        <RadioGroup
          inline
          label={m.instrument_language()}
          options={languages.map((value) => ({ value, label: languageText(value) }))}
          value={language}
          onChange={setChosen}
        />
      )}
      <div className="card max-w-md" lang={language}>
        <p className="mb-1 font-semibold">{headings[language]}</p>
        <p className="mb-4 text-ink-soft">{explanation[language]}</p>
        <p className="text-sm text-ink-soft">{m.instrument_client_question({ at: at + 1, of: items.length })}</p>
        <p className="mb-3 font-semibold">{item?.names[language]}</p>
        <ul className="list-none space-y-2 p-0">
          {options.map(({ key, names }) => (
            <li key={key} className="rounded border border-field-line px-3 py-2">
              {names[language]}
              {item?.crisis?.includes(key) && <div className="text-sm text-ink-soft">{m.instrument_client_help()}</div>}
            </li>
          ))}
        </ul>
        <div className="no-print mt-4 flex justify-between gap-3">
          <Button kind="quiet" disabled={at === 0} onClick={() => setAt(at - 1)}>
            {m.instrument_client_previous()}
          </Button>
          <Button kind="quiet" disabled={at >= items.length - 1} onClick={() => setAt(at + 1)}>
            {m.instrument_client_next()}
          </Button>
        </div>
      </div>
      <details>
        <summary className="link w-fit cursor-pointer">{m.instrument_all_questions()}</summary>
        <ol className="mt-3 list-decimal pl-6" lang={language}>
          {items.map(({ key, names }) => (
            <li key={key}>{names[language]}</li>
          ))}
        </ol>
      </details>
    </div>
  );
}
