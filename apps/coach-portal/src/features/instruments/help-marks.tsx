import { type HelpMark, optionsOf } from "@hervat/domain/questionnaires";
import { getLocale, m } from "@hervat/messages";
import { Checkbox } from "../../ui/choices.tsx";
import type { Definition } from "./use-instruments.ts";

export interface HelpMarksProps {
  /** As the file brings it. */
  definition: Definition;
  marks: readonly HelpMark[];
  onMarks: (marks: readonly HelpMark[]) => void;
}

/** Asked of whoever brings a file of another system, which cannot say it: which answers may mean that the client needs someone now. */
export function HelpMarks({ definition, marks, onMarks }: HelpMarksProps) {
  const language = definition.languages.includes(getLocale()) ? getLocale() : (definition.languages[0] ?? "nl");
  const markedIn = (question: string) => marks.find((one) => one.question === question)?.answers ?? [];

  function mark(question: string, answer: string, help: boolean): void {
    const others = markedIn(question).filter((one) => one !== answer);
    const answers = help ? [...others, answer] : others;
    const rest = marks.filter((one) => one.question !== question);
    onMarks(answers.length === 0 ? rest : [...rest, { question, answers }]);
  }

  return (
    <section className="space-y-3">
      <h4>{m.instrument_help_title()}</h4>
      <p className="text-ink-soft">{m.instrument_help_text()}</p>
      {definition.items.map((item) => (
        <details key={item.key}>
          <summary className="cursor-pointer" lang={language}>
            {item.names[language]}
          </summary>
          <fieldset className="mt-2 pl-4" lang={language}>
            <legend className="sr-only">{item.names[language]}</legend>
            {optionsOf(definition, item).map(({ key, names }) => {
              const inFile = item.crisis?.includes(key) === true;
              return (
                <Checkbox
                  key={key}
                  label={names[language]}
                  checked={inFile || markedIn(item.key).includes(key)}
                  disabled={inFile}
                  onChange={(help) => mark(item.key, key, help)}
                />
              );
            })}
          </fieldset>
        </details>
      ))}
    </section>
  );
}
