import type { MailText } from "./mail-text.ts";

/** How a practice's mail leaves: its own server, named in its settings. */
export interface MailRoute {
  readonly host: string;
  readonly port: number;
  readonly security: "tls" | "starttls" | "none";
  readonly username: string | null;
  readonly password: string | null;
  readonly fromAddress: string;
  readonly fromName: string;
}

export interface OutgoingMail extends Omit<MailText, "kind"> {
  readonly to: string;
  /** Makes a second delivery of the same message recognisable to the receiver. */
  readonly messageId: string;
}

/** Why a message was not taken; the sentence for it is in the messages (`mail_error_...`). */
export type MailError = "connection" | "sign-in" | "recipient" | "sender" | "secure" | "other";

export type Delivery = { readonly delivered: true } | { readonly delivered: false; readonly error: MailError };

/** The edge to the mail server; a test brings its own. */
export interface Mailer {
  deliver(route: MailRoute, mail: OutgoingMail): Promise<Delivery>;
}
