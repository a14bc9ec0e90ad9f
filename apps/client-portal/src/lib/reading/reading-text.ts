import { m } from "@hervat/messages";
import { jointPartText } from "@hervat/portal-kit/text/joint-part-text";
import { formatDay } from "#lib/text/format.ts";
import type { OwnReport } from "./types.ts";

export function kindText(kind: OwnReport["kind"]): string {
  switch (kind) {
    case "bedrijfsarts-rapportage":
      return m.reading_kind_bedrijfsarts();
    case "evaluation":
      return m.reading_kind_evaluation();
  }
}

/** Where it stands, in her words. What is still being written does not exist for her. */
export function standingText(standing: OwnReport["standing"]): string {
  switch (standing) {
    case "concept":
    case "with-client":
      return m.reading_standing_with_client();
    case "read-not-agreed":
      return m.reading_standing_read_not_agreed();
    case "declined":
      return m.reading_standing_declined();
    case "agreed":
      return m.reading_standing_agreed();
    case "released":
      return m.reading_standing_released();
    case "fetched":
      return m.reading_standing_fetched();
    case "withdrawn":
      return m.reading_standing_withdrawn();
  }
}

/** How she said yes, where it was not by herself. */
export function besideText(how: OwnReport["how"]): string | null {
  switch (how) {
    case "coach-screen":
      return m.reading_how_screen();
    case "paper":
      return m.reading_how_paper();
    case "in-session":
      return m.reading_how_session();
    case "portal":
    case null:
      return null;
  }
}

/** How far it is with her manager, who reads it after her. */
export function jointText({ putOn, answer, part, answeredOn }: NonNullable<OwnReport["joint"]>): string {
  if (putOn === null) return m.joint_own_next();
  if (answer === null || answeredOn === null) return m.joint_own_waits();
  if (answer === "agrees") return m.joint_own_yes({ date: formatDay(answeredOn) });
  return m.joint_own_change({ part: part === null ? "" : jointPartText(part).toLowerCase() });
}

/** What her yes does, with who reads it then. */
export function ifYesText({ kind, alsoReads }: OwnReport): string {
  if (kind !== "evaluation") return m.reading_if_yes_bedrijfsarts();
  return alsoReads === null ? m.reading_if_yes_evaluation() : m.reading_if_yes_evaluation_hr({ name: alsoReads });
}

/** Everyone to whom it goes, by name: HR reads what is made for the manager. */
export function namesText({ recipient, alsoReads }: { recipient: string | null; alsoReads: string | null }): string | null {
  if (recipient === null || alsoReads === null) return recipient;
  return m.reading_both({ one: recipient, other: alsoReads });
}

/** The recipient with where he works, or with who reads it beside him. */
export function recipientText({ recipient, alsoReads }: OwnReport): string | null {
  if (recipient === null) return null;
  if (alsoReads !== null) return namesText({ recipient: recipient.name, alsoReads });
  return recipient.organisation === null ? recipient.name : `${recipient.name}, ${recipient.organisation}`;
}
