import type { ClientRouter } from "@hervat/core/client-router";
import { m } from "@hervat/messages";
import type { inferRouterOutputs } from "@trpc/server";
import { formatDay } from "../text/format.ts";

export type OwnRecipient = inferRouterOutputs<ClientRouter>["consent"]["read"]["recipients"][number];
export type OwnLine = OwnRecipient["lines"][number];

type Underscored<Word extends string> = Word extends `${infer One}-${infer Other}` ? `${One}_${Underscored<Other>}` : Word;

/** What a category is, in her words. */
export function whatText(category: OwnLine["category"]): string {
  return m.area_allow[`allow_what_${underscored(category)}`]();
}

/** A key of a message has no dashes. */
function underscored<Word extends string>(word: Word): Underscored<Word> {
  return word.replaceAll("-", "_") as Underscored<Word>;
}

/** How it stands, since when, and how she said it. */
export function standingText({ standing, since, until, how }: OwnLine): string {
  const day = since === null ? "" : formatDay(since);
  const said = how === null ? "" : ` ${m.area_allow[`allow_how_${how}`]()}`;
  switch (standing) {
    case "open":
      return m.allow_state_open();
    case "given":
      return (until === null ? m.allow_state_given({ day }) : m.allow_state_given_until({ day, until: formatDay(until) })) + said;
    case "report":
      return m.allow_state_report({ day });
    case "refused":
      return m.allow_state_refused({ day });
    case "withdrawn":
      return m.allow_state_withdrawn({ day });
    case "ended":
      return m.allow_state_ended({ day });
  }
}

/** Whether something goes there today, so that she can take it back. */
export function isYes({ standing }: Pick<OwnLine, "standing">): boolean {
  return standing === "given" || standing === "report";
}

export function summaryText({ here, lines }: OwnRecipient): string {
  if (!here) return m.allow_gone();
  const count = lines.filter(isYes).length;
  return count === 0 ? m.allow_nothing() : m.allow_some({ count, total: lines.length });
}

export function recipientText({ recipient, organisation }: OwnRecipient): string {
  const role = m.area_consent[`consent_recipient_${recipient}`]();
  return organisation === null ? role : `${role}, ${organisation}`;
}
