import type { ReportKindKey } from "@hervat/domain/reports";
import { m } from "@hervat/messages";

export function kindText(kind: ReportKindKey): string {
  switch (kind) {
    case "bedrijfsarts-rapportage":
      return m.reports_kind_bedrijfsarts_rapportage();
    case "evaluation":
      return m.reports_kind_evaluation();
    case "invoice":
      return m.reports_kind_invoice();
  }
}
