import type { SicknessSpell } from "../poortwachter/index.ts";
import type { LocalText } from "../programme/index.ts";
import type { CaseloadRow } from "./caseload-row.ts";
import { employerKey } from "./employer-directory.ts";
import type { KnownClient } from "./known-caseload.ts";
import type { Fact, FactChange, RowProblem } from "./row-problem.ts";

const text = (value: string): Fact => ({ kind: "text", text: value });

/**
 * What a row says differently from what stands fixed: the employer, the programme, the coach and the days. Such
 * a row is not taken at all; whoever means it changes it in the trajectory, where it is seen and recorded.
 */
export function historyProblems(row: CaseloadRow, here: KnownClient, names: HistoryNames): readonly RowProblem[] {
  const problems: RowProblem[] = [];
  const otherwise = (field: RowProblem["field"], fact: Fact) => problems.push({ field, kind: "already-otherwise", here: fact });
  const firstSickDay = here.spells[0]?.from;
  if (employerKey(row.employerName) !== employerKey(names.employer)) otherwise("employerName", text(names.employer));
  if (!row.clockOnly && row.programme.key !== here.programme.key) otherwise("programme", { kind: "names", names: names.programme });
  if (!row.clockOnly && row.startedOn !== here.startedOn) otherwise("startedOn", { kind: "date", date: here.startedOn });
  if (row.coach !== null && row.coach !== here.coach) otherwise("coach", text(names.coach));
  if (firstSickDay !== undefined && row.firstSickDay !== firstSickDay) otherwise("firstSickDay", { kind: "date", date: firstSickDay });
  else if (row.laterSpellsTold && !isEarlierState(row.spells, here.spells))
    otherwise("laterSpells", { kind: "spells", spells: here.spells });
  for (const field of ["privateEmail", "mobile", "birthDate"] as const) {
    if (row[field] !== null && here[field] !== null && row[field] !== here[field])
      problems.push({ field, kind: "private-already-otherwise" });
  }
  return problems;
}

/** How the fixed facts of a known client are called. */
export interface HistoryNames {
  readonly employer: string;
  readonly programme: LocalText;
  readonly coach: string;
}

/** The administrative facts of a row that differ from what is known, each with its old and new value. */
export function factChanges(row: CaseloadRow, here: KnownClient): readonly FactChange[] {
  const changes: FactChange[] = [];
  const compare = <Value>(field: FactChange["field"], from: Value | null, to: Value | null, fact: (value: Value) => Fact) => {
    if (to !== null && to !== from) changes.push({ field, from: from === null ? null : fact(from), to: fact(to) });
  };
  const number = (value: number): Fact => ({ kind: "number", number: value });
  compare("clientName", here.name, row.clientName, text);
  compare("jobTitle", here.jobTitle, row.jobTitle, text);
  compare("contractHours", here.contractHours, row.contractHours, number);
  compare("priceAgreement", here.priceAgreement, row.priceAgreement, (cents) => ({ kind: "cents", cents }));
  compare("purchaseOrder", here.purchaseOrder, row.purchaseOrder, text);
  compare("privateEmail", here.privateEmail, row.privateEmail, text);
  compare("mobile", here.mobile, row.mobile, text);
  compare<string>("birthDate", here.birthDate, row.birthDate, text);
  return changes;
}

/** Whether the file tells an earlier state of the same spells: it knew fewer of them, or the last one was still open. */
function isEarlierState(told: readonly SicknessSpell[], here: readonly SicknessSpell[]): boolean {
  return told.every((spell, index) => {
    const known = here[index];
    return (
      known?.from === spell.from && (spell.to === known.to || spell.to === undefined) && (spell.leaveAfter ?? 0) === (known.leaveAfter ?? 0)
    );
  });
}
