import { m } from "@hervat/messages";
import { breakText } from "../audit/break-text.ts";
import { checkAudit } from "../audit/check-audit.ts";
import { HeadsUnreadableError } from "../audit/heads-file.ts";
import type { Service } from "../service-context.ts";
import { type Finding, unwell, well } from "./finding.ts";

/** Whether every log is as it was written. */
export async function examineAudit(service: Service): Promise<Finding[]> {
  try {
    const checked = await checkAudit(service);
    const broken = checked.flatMap(({ practice, breaks }) => breaks.slice(0, 1).map((first) => ({ practice, first })));
    if (broken.length > 0)
      return broken.map(({ practice, first }) =>
        unwell("audit", (locale) => m.audit_doctor_broken({ name: practice, what: breakText(first, locale) }, { locale })),
      );
    const events = checked.reduce((sum, one) => sum + one.events, 0);
    return [well("audit", (locale) => m.audit_doctor_whole({ events }, { locale }))];
  } catch (fault) {
    if (!(fault instanceof HeadsUnreadableError)) throw fault;
    return [unwell("audit", (locale) => m.audit_cli_heads_wrong({ file: fault.file }, { locale }))];
  }
}
