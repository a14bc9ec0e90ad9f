import type { PlainDate } from "../primitives/index.ts";
import type { CaseloadRow } from "./caseload-row.ts";
import type { RowProblem, RowWarning } from "./row-problem.ts";

/** Providers where anybody has a mailbox: a shared domain there says nothing about an employer. */
const PUBLIC_MAIL =
  /^(?:(?:gmail|googlemail|outlook|hotmail|live|icloud|proton|protonmail|yahoo|kpnmail|ziggo|xs4all|planet|home|hetnet|online|msn|me|mac)\.[a-z.]+|kpn(?:mail|planet)?\.nl|upcmail\.nl|casema\.nl|chello\.nl|quicknet\.nl|telfort\.nl|tele2\.nl|solcon\.nl|zonnet\.nl)$/;

/** What contradicts itself within one row. */
export function contradictions(row: CaseloadRow): readonly RowProblem[] {
  const problems: RowProblem[] = [];
  const { birthDate, privateEmail } = row;
  if (birthDate !== null && row.startedOn < birthDate) problems.push({ field: "startedOn", kind: "started-before-birth", birthDate });
  if (birthDate !== null && row.firstSickDay < birthDate) problems.push({ field: "firstSickDay", kind: "sick-before-birth", birthDate });
  // What is meant for the client alone would arrive with someone else.
  const others = [row.manager?.email, row.hr?.email, row.bedrijfsarts?.email, row.invoiceEmail];
  if (privateEmail !== null && others.includes(privateEmail))
    problems.push({ field: "privateEmail", kind: "private-email-of-someone-else" });
  return problems;
}

/** What a person should look at in a row that goes in all the same. */
export function doubts(row: CaseloadRow, today: PlainDate): readonly RowWarning[] {
  const warnings: RowWarning[] = [];
  const [firstSpell] = row.spells;
  if (row.firstSpellEndAssumed && firstSpell?.to)
    warnings.push({ field: "laterSpells", kind: "first-spell-end-assumed", to: firstSpell.to });
  if (row.firstSickDay > today) warnings.push({ field: "firstSickDay", kind: "sick-day-in-future" });
  else if (row.startedOn < row.firstSickDay) warnings.push({ field: "startedOn", kind: "started-before-sick" });
  const domain = row.privateEmail?.split("@")[1];
  const workDomains = [row.manager?.email, row.hr?.email, row.invoiceEmail].map((email) => email?.split("@")[1]);
  if (domain !== undefined && workDomains.includes(domain) && !PUBLIC_MAIL.test(domain)) {
    warnings.push({ field: "privateEmail", kind: "private-email-at-employer", domain });
  }
  if (isCitizenNumber(row.clientCode)) warnings.push({ field: "clientCode", kind: "looks-like-citizen-number" });
  return warnings;
}

/**
 * Nine digits that pass the check of a citizen service number (BSN). A practice may not keep one, and a
 * client code stands in file names.
 *
 * @source art. 46 UAVG; the check is the "elfproef" with -1 for the last digit
 */
function isCitizenNumber(code: string): boolean {
  if (!/^\d{9}$/.test(code) || code === "000000000") return false;
  const sum = [...code].reduce((total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index), 0);
  return sum % 11 === 0;
}
