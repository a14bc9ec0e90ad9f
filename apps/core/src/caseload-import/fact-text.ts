import type { Fact } from "@hervat/domain/caseload-import";
import type { Language } from "@hervat/domain/people";
import type { PlainDate } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";

/** A value as a sentence shows it. */
export function factText(fact: Fact, language: Language): string {
  switch (fact.kind) {
    case "text":
      return fact.text;
    case "date":
      return dateText(fact.date);
    case "cents":
      return euros(fact.cents, language);
    case "number":
      return new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(fact.number);
    case "names":
      return fact.names[language];
    case "spells":
      return fact.spells
        .map(({ from, to }) =>
          to === undefined
            ? m.import_spell_open({ from: dateText(from) }, { locale: language })
            : m.import_spell_closed({ from: dateText(from), to: dateText(to) }, { locale: language }),
        )
        .join("; ");
  }
}

/** 5-1-2026, the way the file itself may write it; the same in both languages. */
export function dateText(date: PlainDate): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${day}-${month}-${year}`;
}

function euros(cents: number, language: Language): string {
  return new Intl.NumberFormat(language, { style: "currency", currency: "EUR" }).format(cents / 100).replaceAll("\u00a0", " ");
}
