import type { Cents } from "../money/index.ts";
import type { SicknessSpell } from "../poortwachter/index.ts";
import type { PlainDate } from "../primitives/index.ts";
import type { LocalText } from "../programme/index.ts";
import type { CaseloadField } from "./caseload-field.ts";
import type { AddressRefusal } from "./parse-address.ts";
import type { DateRefusal } from "./parse-date.ts";
import type { AmountRefusal, CountRefusal, HoursRefusal } from "./parse-number.ts";
import type { SpellRefusal } from "./parse-spells.ts";
import type { EmailRefusal, PhoneRefusal, RegistrationRefusal, TextRefusal } from "./parse-text.ts";

/** A value as a sentence needs it, before it is put into words. */
export type Fact =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "date"; readonly date: PlainDate }
  | { readonly kind: "cents"; readonly cents: Cents }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "names"; readonly names: LocalText }
  | { readonly kind: "spells"; readonly spells: readonly SicknessSpell[] };

/** One fact that an import writes over another, or fills in where there was none. */
export interface FactChange {
  readonly field: CaseloadField;
  /** Null: nothing was known. Private facts are never shown. */
  readonly from: Fact | null;
  readonly to: Fact;
}

/** Why one cell cannot be taken as it is. */
export type CellRefusal =
  | DateRefusal
  | AmountRefusal
  | HoursRefusal
  | CountRefusal
  | EmailRefusal
  | PhoneRefusal
  | RegistrationRefusal
  | TextRefusal
  | AddressRefusal
  | SpellRefusal
  | { readonly kind: "missing" }
  | {
      readonly kind: "unknown-programme";
      readonly value: string;
      readonly close: readonly LocalText[];
      readonly known: readonly LocalText[];
    }
  | { readonly kind: "unknown-coach"; readonly value: string; readonly close: readonly string[] }
  | { readonly kind: "coach-name-doubled"; readonly value: string };

/** Why a row that reads well cannot go in. */
export type RowRefusal =
  | { readonly kind: "doubled-client-code"; readonly value: string; readonly firstRow: number }
  | { readonly kind: "started-before-birth"; readonly birthDate: PlainDate }
  | { readonly kind: "sick-before-birth"; readonly birthDate: PlainDate }
  | { readonly kind: "private-email-of-someone-else" }
  | { readonly kind: "client-code-taken"; readonly value: string }
  | { readonly kind: "programme-retired"; readonly names: LocalText }
  | { readonly kind: "already-otherwise"; readonly here: Fact }
  /** The stored value is the client's own and is not shown. */
  | { readonly kind: "private-already-otherwise" };

export type RowProblem = { readonly field: CaseloadField } & (CellRefusal | RowRefusal);

/** What a person should look at, while the row goes in all the same. */
export type RowWarning = { readonly field: CaseloadField } & (
  | { readonly kind: "first-spell-end-assumed"; readonly to: PlainDate }
  | { readonly kind: "sick-day-in-future" }
  | { readonly kind: "started-before-sick" }
  | { readonly kind: "private-email-at-employer"; readonly domain: string }
  | { readonly kind: "kept-as-it-is"; readonly here: Fact }
  | { readonly kind: "number-of-other-employer"; readonly employer: string }
  | { readonly kind: "looks-like-citizen-number" }
);
