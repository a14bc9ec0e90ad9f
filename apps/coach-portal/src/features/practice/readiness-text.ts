import { m } from "@hervat/messages";
import type { ReadinessItem } from "./use-practice.ts";

/** What is asked, and what to do where it is not so. */
export function readinessText(item: ReadinessItem, count: number): { asked: string; todo: string } {
  switch (item) {
    case "https":
      return { asked: m.readiness_https(), todo: m.readiness_https_do() };
    case "mail":
      return { asked: m.readiness_mail(), todo: m.readiness_mail_do() };
    case "second-factor":
      return { asked: m.readiness_second_factor(), todo: m.readiness_second_factor_do({ count }) };
    case "statement":
      return { asked: m.readiness_statement(), todo: m.readiness_statement_do() };
    case "backup":
      return { asked: m.readiness_backup(), todo: m.readiness_backup_do() };
    case "restored":
      return { asked: m.readiness_restored(), todo: m.readiness_restored_do() };
    case "key-elsewhere":
      return { asked: m.readiness_key_elsewhere(), todo: m.readiness_key_elsewhere_do() };
    case "processors":
      return { asked: m.readiness_processors(), todo: m.readiness_processors_do() };
  }
}
