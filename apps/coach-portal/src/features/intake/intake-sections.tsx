import { type IntakeDefinition, type IntakeItem, type IntakeValue, isEmptyValue } from "@hervat/domain/intake";
import { m } from "@hervat/messages";
import type { ReactNode } from "react";
import { localText } from "../../app/local-text.ts";

export interface IntakeSectionsProps {
  definition: IntakeDefinition;
  answers: readonly { readonly item: string; readonly value: IntakeValue }[];
  question: (item: IntakeItem) => ReactNode;
  /** Under the last section. */
  children?: ReactNode;
}

/** The sections of an intake below each other, with a list of them that stays in sight on a wide screen. */
export function IntakeSections({ definition, answers, question, children }: IntakeSectionsProps) {
  const done = (items: readonly IntakeItem[]) =>
    items.filter(({ key }) => answers.some(({ item, value }) => item === key && !isEmptyValue(value))).length;
  return (
    <div className="gap-x-12 lg:grid lg:grid-cols-[14rem_minmax(0,44rem)]">
      <nav className="no-print mb-6 self-start lg:sticky lg:top-24" aria-label={m.intake_sections()}>
        <ol className="list-none space-y-1 p-0">
          {definition.sections.map(({ key, names, items }) => (
            <li key={key}>
              <a className="flex min-h-9 items-baseline justify-between gap-3 no-underline hover:underline" href={`#intake-${key}`}>
                <span>{localText(names)}</span>
                <span className="text-sm text-ink-soft tabular-nums">
                  <span aria-hidden>{`${done(items)}/${items.length}`}</span>
                  <span className="sr-only">{m.intake_answered({ done: done(items), all: items.length })}</span>
                </span>
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <div className="min-w-0 space-y-10">
        {definition.sections.map(({ key, names, explanation, items }) => (
          <section key={key} id={`intake-${key}`} className="scroll-mt-24" aria-labelledby={`intake-${key}-title`}>
            <h2 id={`intake-${key}-title`}>{localText(names)}</h2>
            {explanation !== undefined && <p className="mb-2 text-ink-soft">{localText(explanation)}</p>}
            {items.map((item) => (
              <div key={item.key}>{question(item)}</div>
            ))}
          </section>
        ))}
        {children}
      </div>
    </div>
  );
}
