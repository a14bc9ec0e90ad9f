import { m } from "@hervat/messages";
import type { ContactShown } from "./use-practice.ts";

export function contactKindText(kind: ContactShown["kind"]): string {
  switch (kind) {
    case "manager":
      return m.core_role_manager();
    case "hr":
      return m.core_role_hr();
    case "bedrijfsarts":
      return m.practice_page_bedrijfsarts();
  }
}
