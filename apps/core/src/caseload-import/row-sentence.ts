import type { FactChange, RowProblem, RowWarning } from "@hervat/domain/caseload-import";
import type { Language } from "@hervat/domain/people";
import type { LocalText } from "@hervat/domain/programme";
import { m } from "@hervat/messages";
import { dateText, factText } from "./fact-text.ts";
import { fieldName } from "./field-name.ts";

const LONGEST_VALUE = 60;

/** What is wrong with a cell, and how to put it right. */
export function problemSentence(problem: RowProblem, language: Language): string {
  const locale = { locale: language };
  const value = "value" in problem ? shortened(problem.value) : "";
  switch (problem.kind) {
    case "missing":
      return m.import_row_missing({ field: fieldName(problem.field, language) }, locale);
    case "impossible-date":
      return m.import_row_impossible_date({ value }, locale);
    case "year-needs-four-digits":
      return m.import_row_year_needs_four_digits({ value }, locale);
    case "not-an-amount":
      return m.import_row_not_an_amount({ value }, locale);
    case "amount-out-of-range":
      return m.import_row_amount_out_of_range({ value }, locale);
    case "not-hours":
      return m.import_row_not_hours({ value }, locale);
    case "hours-out-of-range":
      return m.import_row_hours_out_of_range({ value }, locale);
    case "not-a-count":
      return m.import_row_not_a_count({ value }, locale);
    case "email-without-at":
      return m.import_row_email_without_at({ value }, locale);
    case "not-an-email":
      return m.import_row_not_an_email({ value }, locale);
    case "not-a-phone":
      return m.import_row_not_a_phone({ value }, locale);
    case "kvk-not-8-digits":
      return m.import_row_kvk({ value }, locale);
    case "oin-not-20-digits":
      return m.import_row_oin({ value }, locale);
    case "too-long":
      return m.import_row_too_long({ longest: problem.longest }, locale);
    case "not-an-address":
      return m.import_row_not_an_address({ value }, locale);
    case "unreadable-spell":
      return m.import_row_unreadable_spell({ value }, locale);
    case "spell-ends-before-it-starts":
      return m.import_row_spell_ends_before_it_starts({ from: dateText(problem.from), to: dateText(problem.to) }, locale);
    case "spells-in-wrong-order":
      return m.import_row_spells_in_wrong_order({ from: dateText(problem.from), previous: dateText(problem.previous) }, locale);
    case "spells-overlap":
      return m.import_row_spells_overlap({ from: dateText(problem.from), previous: dateText(problem.previousTo) }, locale);
    case "only-last-spell-open":
      return m.import_row_only_last_spell_open({ from: dateText(problem.from) }, locale);
    case "unknown-programme": {
      const named = (programmes: readonly LocalText[]) => programmes.map((names) => names[language]);
      const names = either(named(problem.close), language);
      return names === ""
        ? m.import_row_unknown_programme({ value, names: either(named(problem.known), language) }, locale)
        : m.import_row_unknown_programme_close({ value, names }, locale);
    }
    case "unknown-coach": {
      const names = either(problem.close, language);
      return names === "" ? m.import_row_unknown_coach({ value }, locale) : m.import_row_unknown_coach_close({ value, names }, locale);
    }
    case "coach-name-doubled":
      return m.import_row_coach_name_doubled({ value }, locale);
    case "doubled-client-code":
      return m.import_row_doubled_client_code({ value, row: problem.firstRow }, locale);
    case "started-before-birth":
      return m.import_row_started_before_birth({ date: dateText(problem.birthDate) }, locale);
    case "sick-before-birth":
      return m.import_row_sick_before_birth({ date: dateText(problem.birthDate) }, locale);
    case "private-email-of-someone-else":
      return m.import_row_private_email_of_someone_else({}, locale);
    case "programme-retired":
      return m.import_row_programme_retired({ name: problem.names[language] }, locale);
    case "client-code-taken":
      return m.import_row_client_code_taken({ value }, locale);
    case "already-otherwise":
      return m.import_row_already_otherwise({ here: factText(problem.here, language) }, locale);
    case "private-already-otherwise":
      return m.import_row_private_already_otherwise({}, locale);
  }
}

/** What to look at once more in a row that goes in. */
export function warningSentence(warning: RowWarning, language: Language): string {
  const locale = { locale: language };
  switch (warning.kind) {
    case "first-spell-end-assumed":
      return m.import_doubt_first_spell_end_assumed({ date: dateText(warning.to) }, locale);
    case "sick-day-in-future":
      return m.import_doubt_sick_day_in_future({}, locale);
    case "started-before-sick":
      return m.import_doubt_started_before_sick({}, locale);
    case "private-email-at-employer":
      return m.import_doubt_private_email_at_employer({ domain: warning.domain }, locale);
    case "kept-as-it-is":
      return m.import_doubt_kept_as_it_is({ here: factText(warning.here, language) }, locale);
    case "number-of-other-employer":
      return m.import_doubt_number_of_other_employer({ employer: warning.employer }, locale);
    case "looks-like-citizen-number":
      return m.import_doubt_looks_like_citizen_number({}, locale);
  }
}

/** What an import writes over what. */
export function changeSentence(change: FactChange, language: Language): string {
  const field = fieldName(change.field, language);
  const to = factText(change.to, language);
  if (change.from === null) return m.import_change_filled_in({ field, to }, { locale: language });
  return m.import_change_replaced({ field, from: factText(change.from, language), to }, { locale: language });
}

function either(names: readonly string[], language: Language): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : m.import_list_last({ first: names.slice(0, -1).join(", "), last }, { locale: language });
}

function shortened(value: string): string {
  return value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE - 1)}…` : value;
}
