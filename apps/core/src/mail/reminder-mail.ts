import { type Locale, m } from "@hervat/messages";
import { compose, type MailText, type Phone } from "./mail-text.ts";

export interface ReminderFacts {
  readonly number: string;
  readonly issued: string;
  readonly due: string;
  readonly amount: string;
  readonly iban: string | null;
}

/** To accounts payable: which invoice is late, and what is open. For whom it was, nobody reads here. */
export function reminderMail({ number, issued, due, amount, iban }: ReminderFacts, phone: Phone, locale: Locale): MailText {
  return compose(
    {
      kind: "reminder",
      subject: m.money_mail_subject({ number }, { locale }),
      lines: [
        m.money_mail_text({ number, issued, due, amount }, { locale }),
        iban === null ? m.money_mail_pay({ number }, { locale }) : m.money_mail_pay_to({ number, iban }, { locale }),
        m.money_mail_paid({}, { locale }),
      ],
    },
    phone,
    locale,
  );
}
