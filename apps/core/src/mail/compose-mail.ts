import { type Locale, m } from "@hervat/messages";
import { compose, type MailText, type Phone } from "./mail-text.ts";

export function invitationMail(url: string, until: string, phone: Phone, locale: Locale): MailText {
  return compose(
    {
      kind: "invitation",
      subject: m.mail_invitation_subject({}, { locale }),
      lines: [m.mail_invitation_text({}, { locale })],
      link: { url, label: m.mail_invitation_action({}, { locale }) },
      after: [m.mail_invitation_until({ until }, { locale })],
    },
    phone,
    locale,
  );
}

/** To the client: a place of her own. When the link ends stands last. */
export function clientInvitationMail(url: string, until: string, phone: Phone, locale: Locale): MailText {
  return compose(
    {
      kind: "invitation",
      subject: m.mail_client_invitation_subject({}, { locale }),
      lines: [m.mail_client_invitation_text({}, { locale })],
      link: { url, label: m.mail_client_invitation_action({}, { locale }) },
      after: [m.mail_invitation_until({ until }, { locale })],
    },
    phone,
    locale,
  );
}

/** To the client herself: what it is about, she reads behind the link. */
export function privacyMail(url: string, phone: Phone, locale: Locale): MailText {
  return compose(
    {
      kind: "privacy",
      subject: m.mail_privacy_subject({}, { locale }),
      lines: [m.mail_privacy_text({}, { locale })],
      link: { url, label: m.mail_privacy_action({}, { locale }) },
    },
    phone,
    locale,
  );
}

/** To the client: something waits, and nothing more. */
export function waitingMail(url: string, phone: Phone, locale: Locale): MailText {
  return compose(
    {
      kind: "waiting",
      subject: m.reading_mail_subject({}, { locale }),
      lines: [m.reading_mail_text({}, { locale })],
      link: { url, label: m.reading_mail_action({}, { locale }) },
    },
    phone,
    locale,
  );
}

/** To the client: a last day comes near. Which, and of what, she reads behind the link. */
export function lastDayMail(url: string, phone: Phone, locale: Locale): MailText {
  return compose(
    {
      kind: "waiting",
      subject: m.law_mail_subject({}, { locale }),
      lines: [m.law_mail_text({}, { locale })],
      link: { url, label: m.law_mail_action({}, { locale }) },
    },
    phone,
    locale,
  );
}

/** To the client: her coach wrote to her, and not what. */
export function messageMail(url: string, phone: Phone, locale: Locale): MailText {
  return compose(
    {
      kind: "message",
      subject: m.case_message_mail_subject({}, { locale }),
      lines: [m.case_message_mail_text({}, { locale })],
      link: { url, label: m.case_message_mail_action({}, { locale }) },
    },
    phone,
    locale,
  );
}

/** To the client: a few questions wait, and how long they take. What they are about, she reads behind the link. */
export function questionnaireMail(url: string, minutes: number, phone: Phone, locale: Locale): MailText {
  return compose(
    {
      kind: "waiting",
      subject: m.questionnaire_mail_subject({}, { locale }),
      lines: [m.questionnaire_mail_text({ minutes }, { locale })],
      link: { url, label: m.questionnaire_mail_action({}, { locale }) },
    },
    phone,
    locale,
  );
}

/** To a bedrijfsarts: a document waits. Of whom, and which, he reads behind the link and the code. */
export function deliveryMail(url: string, channel: "told" | "sms", phone: Phone, locale: Locale): MailText {
  return compose(
    {
      kind: "delivery",
      subject: m.delivery_mail_subject({}, { locale }),
      lines: [channel === "told" ? m.delivery_mail_told({}, { locale }) : m.delivery_mail_sms({}, { locale })],
      link: { url, label: m.delivery_mail_action({}, { locale }) },
      after: [m.delivery_mail_until({}, { locale })],
    },
    phone,
    locale,
  );
}

/** To a bedrijfsarts: what he asked was answered. What it was, and of whom, he reads behind the link that he has and the code. */
export function answerMail(phone: Phone, locale: Locale): MailText {
  return compose(
    {
      kind: "answer",
      subject: m.delivery_answer_mail_subject({}, { locale }),
      lines: [m.delivery_answer_mail_text({}, { locale }), m.delivery_answer_mail_where({}, { locale })],
    },
    phone,
    locale,
  );
}

/** To who fetched a document that is taken back: call us. Which, and of whom, he hears by telephone. */
export function regretMail(phone: Phone, locale: Locale): MailText {
  return compose(
    { kind: "regret", subject: m.reading_regret_mail_subject({}, { locale }), lines: [m.reading_regret_mail_text({}, { locale })] },
    phone,
    locale,
  );
}

/** To the orderer at the employer: what it is about, and for how much, stands behind the link. */
export function offerMail(url: string, until: string, phone: Phone, locale: Locale): MailText {
  return compose(
    {
      kind: "offer",
      subject: m.mail_offer_subject({}, { locale }),
      lines: [m.mail_offer_text({}, { locale })],
      link: { url, label: m.mail_offer_action({}, { locale }) },
      after: [m.mail_offer_until({ until }, { locale })],
    },
    phone,
    locale,
  );
}

export function passwordMail(url: string, locale: Locale): MailText {
  return compose(
    {
      kind: "password",
      subject: m.mail_password_subject({}, { locale }),
      lines: [m.mail_password_text({}, { locale })],
      link: { url, label: m.mail_password_action({}, { locale }) },
      after: [m.mail_password_until({}, { locale })],
    },
    null,
    locale,
  );
}

/** To a client whose talk cannot go on: when it was, and that the practice calls; not with whom and not why. */
export function appointmentMail(when: string, phone: Phone, locale: Locale): MailText {
  return compose(
    {
      kind: "appointment",
      subject: m.mail_appointment_off_subject({}, { locale }),
      lines: [m.mail_appointment_off_text({ when }, { locale }), m.mail_appointment_off_next({}, { locale })],
    },
    phone,
    locale,
  );
}

/** To a coach, and to who stands in for her: today, and not what or of whom. */
export function attentionMail(url: string, locale: Locale): MailText {
  return compose(
    {
      kind: "attention",
      subject: m.mail_attention_subject({}, { locale }),
      lines: [m.mail_attention_text({}, { locale })],
      link: { url, label: m.mail_attention_action({}, { locale }) },
    },
    null,
    locale,
  );
}

/** What the mail of today counts. */
export interface DigestCounts {
  readonly due: number;
  readonly answers: number;
  /** Dossiers whose day has come. */
  readonly erasures: number;
}

/** To a coach: how much is due this week, and how many answers wait. What and of whom, she reads behind the link. */
export function digestMail(url: string, { due, answers, erasures }: DigestCounts, locale: Locale): MailText {
  return compose(
    {
      kind: "digest",
      subject: due > 0 ? m.mail_digest_subject({}, { locale }) : m.mail_digest_answers_subject({}, { locale }),
      lines: [
        ...(answers > 0 ? [m.mail_digest_answers({ count: answers }, { locale })] : []),
        ...(due > 0 ? [m.mail_digest_text({ count: due }, { locale })] : []),
        ...(erasures > 0 ? [m.mail_digest_erasures({ count: erasures }, { locale })] : []),
      ],
      link: { url, label: m.mail_digest_action({}, { locale }) },
      after: [m.mail_digest_off({}, { locale })],
    },
    null,
    locale,
  );
}

/** To the privacy officer: how far the log has come, and by which she can show later that nobody took from it. */
export function auditHeadMail(url: string, { seq, hash }: { seq: number; hash: string }, locale: Locale): MailText {
  return compose(
    {
      kind: "audit",
      subject: m.mail_audit_subject({}, { locale }),
      lines: [m.mail_audit_text({ count: seq }, { locale }), hash, m.mail_audit_keep({}, { locale })],
      link: { url, label: m.mail_audit_action({}, { locale }) },
    },
    null,
    locale,
  );
}

/** To who keeps the register: something was reported, and until when the authority can be told in time. What and of whom stands behind the link. */
export function breachMail(url: string, moment: string, locale: Locale): MailText {
  return compose(
    {
      kind: "breach",
      subject: m.breach_mail_subject({}, { locale }),
      lines: [m.breach_mail_text({}, { locale }), m.breach_mail_until({ moment }, { locale })],
      link: { url, label: m.breach_mail_action({}, { locale }) },
    },
    null,
    locale,
  );
}

export function testMail(locale: Locale): MailText {
  return compose({ kind: "test", subject: m.mail_test_subject({}, { locale }), lines: [m.mail_test_text({}, { locale })] }, null, locale);
}
