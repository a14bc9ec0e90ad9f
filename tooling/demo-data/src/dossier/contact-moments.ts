import { addDays, daysBetween, previousWorkingDay } from "@hervat/domain/calendar";
import { type Consent, standsOn } from "@hervat/domain/consent";
import { type ContactId, ContactMomentId, type PlainDate } from "@hervat/domain/primitives";
import type { ContactMoment } from "@hervat/domain/session";
import { amsterdamTime } from "../calendar/amsterdam-time.ts";
import { tell } from "../texts/tell.ts";
import { type DossierContext, lastDay } from "./dossier-context.ts";

/** With whom demo coaches mail and call. */
type Partner = "client" | "manager" | "hr" | "bedrijfsarts";

/** Mails and calls between the talks; with the bedrijfsarts only where the client allowed it. */
export function contactMomentsOf(context: DossierContext, consents: readonly Consent[]): ContactMoment[] {
  const { schedule, today, ids, trajectoryId, coach, told, phrases, brief, bedrijfsarts, hr, manager } = context;
  const random = context.random.fork("contacts");
  if (schedule.activeSince === null) return [];
  const days = daysBetween(schedule.activeSince, lastDay(schedule, today)) - 2;
  if (days < 3) return [];

  const partners: Partner[] = ["client", "client", "client"];
  if (manager !== null) partners.push("manager");
  if (hr !== null) partners.push("hr");
  if (bedrijfsarts !== null && brief.consent !== "none" && brief.report === "fetched") partners.push("bedrijfsarts", "bedrijfsarts");
  const contactOf = { client: null, manager, hr, bedrijfsarts };
  const count = Math.min(random.int(0, 4), Math.floor(days / 7));
  return Array.from({ length: count }, (_, at): ContactMoment => {
    const partner = random.pick(partners);
    const { how, minutes, told: text } = random.pick(phrases.contacts[partner]);
    const on = previousWorkingDay(addDays(schedule.activeSince ?? today, Math.floor(((at + 1) * days) / (count + 1))));
    return {
      id: ids.next(ContactMomentId),
      trajectoryId,
      at: amsterdamTime(on, random.pick(["09:40", "11:55", "13:20", "15:50", "17:10"])),
      with: partner,
      how,
      minutes,
      told: tell(text, told),
      ...coveredBy(consents, contactOf[partner], on),
      recordedBy: coach,
    };
  }).toSorted((one, other) => one.at.getTime() - other.at.getTime());
}

/** What of the client was told: to the bedrijfsarts what she allowed by then, to the others about the work alone. */
function coveredBy(
  consents: readonly Consent[],
  contactId: ContactId | null,
  on: PlainDate,
): Pick<ContactMoment, "contactId" | "about" | "consentIds"> {
  const standing = consents.filter((consent) => consent.grant.contactId === contactId && standsOn(consent, on));
  const allowed = standing.flatMap(({ grant }) => grant.categories);
  const about = (["complaints", "prognosis", "work-agreements"] as const).filter((category) => allowed.some((one) => one === category));
  return { contactId, about: [...about], consentIds: about.length === 0 ? [] : standing.map(({ id }) => id) };
}
