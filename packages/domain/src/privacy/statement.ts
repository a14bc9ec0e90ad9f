import { z } from "zod";
import type { Language } from "../people/person.ts";
import type { PracticeProfile } from "../practice/practice-profile.ts";
import shipped from "./statements.json" with { type: "json" };

/** The statement as it is read: every gap filled in with what this practice is called and how it is reached. */
export const StatementText = z.strictObject({
  title: z.string().min(1),
  sections: z.array(z.strictObject({ heading: z.string().min(1), lines: z.array(z.string().min(1)).min(1) })).min(1),
});
export type StatementText = z.infer<typeof StatementText>;

const Statement = z.strictObject({ version: z.string().min(1), text: z.strictObject({ nl: StatementText, en: StatementText }) });

/**
 * The wordings of the privacy statement, the newest first. One that was used is never changed: a new meaning is a new version,
 * because what a client answered names its version.
 *
 * @source art. 13 and 14 AVG (what a person must be told), told again in our own words; docs/sources.md §2, §4 and §5
 */
const STATEMENTS = z.array(Statement).min(1).parse(shipped);

export const STATEMENT_VERSION: string = STATEMENTS[0]?.version ?? "";

export type StatementFacts = Pick<
  PracticeProfile,
  "legalName" | "senderName" | "phone" | "email" | "privacyOfficer" | "complaints" | "retentionYears"
>;

const GAP = /\{(practice|privacyOfficer|complaints|years)\}/g;

/**
 * One wording for one practice.
 *
 * @returns undefined for a version that never was
 */
export function statementFor(facts: StatementFacts, language: Language, version = STATEMENT_VERSION): StatementText | undefined {
  const text = STATEMENTS.find((one) => one.version === version)?.text[language];
  if (text === undefined) return undefined;
  const words = gapsOf(facts, language);
  const fill = (line: string) => line.replace(GAP, (_gap, name: keyof typeof words) => words[name]).trim();
  return {
    title: fill(text.title),
    sections: text.sections.map(({ heading, lines }) => ({ heading, lines: lines.map(fill) })),
  };
}

function gapsOf({ legalName, senderName, phone, email, privacyOfficer, complaints, retentionYears }: StatementFacts, language: Language) {
  const practice = senderName ?? legalName;
  const reached = [phone, email].filter((way) => way !== null).join(" · ");
  const atPractice = reached === "" ? practice : `${practice} (${reached})`;
  const toPractice = language === "nl" ? `Zeg het ons: ${atPractice}.` : `Tell us: ${atPractice}.`;
  const elsewhere = language === "nl" ? `Zeg het ons, of ga naar ${complaints}.` : `Tell us, or go to ${complaints}.`;
  return {
    practice,
    privacyOfficer: privacyOfficer ?? atPractice,
    complaints: complaints === null ? toPractice : elsewhere,
    years: String(retentionYears),
  };
}
