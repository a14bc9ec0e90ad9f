import { m } from "@hervat/messages";
import type { Env } from "../env.ts";
import { type Finding, unwell, well } from "./finding.ts";

export function examineAddresses({ https }: Env): Finding[] {
  return [
    https
      ? well("https", (locale) => m.cli_doctor_https({}, { locale }))
      : unwell("https", (locale) => m.cli_doctor_https_missing({}, { locale })),
  ];
}
