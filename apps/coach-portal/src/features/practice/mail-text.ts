import { m } from "@hervat/messages";
import type { OutboxMail } from "./use-practice.ts";

/** What became of a message, in words. */
export function mailStatusText(status: OutboxMail["status"]): string {
  switch (status) {
    case "waiting":
      return m.mail_page_waiting();
    case "sending":
      return m.mail_page_sending();
    case "sent":
      return m.mail_page_delivered();
    case "failed":
      return m.mail_page_not_delivered();
    case "kept":
      return m.mail_page_kept();
  }
}

/** Why a message was not taken; core gives the word. */
export function mailErrorText(error: string): string {
  switch (error) {
    case "connection":
      return m.mail_error_connection();
    case "sign-in":
      return m.mail_error_sign_in();
    case "recipient":
      return m.mail_error_recipient();
    case "sender":
      return m.mail_error_sender();
    case "secure":
      return m.mail_error_secure();
    default:
      return m.mail_error_other();
  }
}
