import { ConsentId, type ContactId, newId, type PlainDate } from "../primitives/index.ts";
import type { ConsentCategory } from "./categories.ts";
import type { Consent, GivenConsent, HowGiven, WithdrawnConsent } from "./consent.ts";
import { categoriesFor, standsOn } from "./consent-stands.ts";
import { type GrantTo, grantOf, withdrawConsent } from "./record-consent.ts";
import type { ConsentRefusal } from "./refuse-consent.ts";

/** How it stands with one thing that may go to one person. */
export interface LedgerLine {
  readonly category: ConsentCategory;
  /** `open`: nobody asked, or she has not answered; that is never a yes. */
  readonly standing: "given" | "refused" | "withdrawn" | "ended" | "open";
  /** Since when it stands so; null while it is open. */
  readonly since: PlainDate | null;
  /** The last day of what stands; null = until the guidance ends. */
  readonly until: PlainDate | null;
  readonly how: HowGiven["kind"] | null;
  /** Which wording she saw. */
  readonly textVersion: string | null;
}

interface About {
  readonly recipient: GrantTo["recipient"];
  readonly contactId: ContactId;
}

/** What she said about everything that may go to one person, and how it stands today: her latest word counts. */
export function ledgerOf(
  to: About,
  { consents, refusals }: { readonly consents: readonly Consent[]; readonly refusals: readonly ConsentRefusal[] },
  today: PlainDate,
): readonly LedgerLine[] {
  const same = ({ recipient, contactId }: About) => recipient === to.recipient && contactId === to.contactId;
  const given = consents.filter(({ grant }) => same(grant));
  const refused = refusals.filter(same);
  return categoriesFor(to.recipient).map((category) => {
    const about = given.filter(({ grant }) => grant.categories.some((one) => one === category));
    const standing = about.find((consent) => standsOn(consent, today));
    if (standing !== undefined) return lineOf(category, "given", standing, standing.givenOn);
    const no = latest(
      refused.filter(({ categories }) => categories.includes(category)),
      ({ refusedOn }) => refusedOn,
    );
    const ended = latest(about, endOf);
    if (no !== undefined && (ended === undefined || no.refusedOn >= endOf(ended)))
      return { category, standing: "refused", since: no.refusedOn, until: null, how: "portal", textVersion: no.textVersion };
    if (ended === undefined) return { category, standing: "open", since: null, until: null, how: null, textVersion: null };
    return lineOf(category, ended.status === "withdrawn" ? "withdrawn" : "ended", ended, endOf(ended));
  });
}

/**
 * Takes back one thing of what she allowed to one person. A consent that also held other things ends, and goes on for those: as she
 * gave it, on the same day and with the same proof.
 */
export function withdrawCategory(
  to: About,
  category: ConsentCategory,
  consents: readonly Consent[],
  today: PlainDate,
): { readonly withdrawn: readonly WithdrawnConsent[]; readonly goesOn: readonly GivenConsent[] } {
  const withdrawn: WithdrawnConsent[] = [];
  const goesOn: GivenConsent[] = [];
  for (const consent of consents) {
    const { grant } = consent;
    const holds = grant.recipient === to.recipient && grant.contactId === to.contactId && grant.categories.some((one) => one === category);
    if (!holds || !standsOn(consent, today)) continue;
    const ended = withdrawConsent(consent, today);
    if (!ended.ok) continue;
    withdrawn.push(ended.value);
    const left = grant.categories.filter((one) => one !== category);
    const kept = grantOf(grant, left);
    if (kept.ok) goesOn.push({ ...consent, id: newId(ConsentId), grant: kept.value, status: "given" });
  }
  return { withdrawn, goesOn };
}

function endOf(consent: Consent): PlainDate {
  return consent.status === "withdrawn" ? consent.withdrawnOn : (consent.expiresOn ?? consent.givenOn);
}

function latest<Fact>(facts: readonly Fact[], day: (fact: Fact) => PlainDate): Fact | undefined {
  return facts.reduce<Fact | undefined>((last, fact) => (last === undefined || day(fact) > day(last) ? fact : last), undefined);
}

function lineOf(category: ConsentCategory, standing: LedgerLine["standing"], consent: Consent, since: PlainDate): LedgerLine {
  const { how, textVersion } = consent;
  return { category, standing, since, until: standing === "given" ? consent.expiresOn : null, how: how.kind, textVersion };
}
