import { addDays, latest } from "@hervat/domain/calendar";
import { Consent, type ConsentCategory, type HealthCategory, WorkCategory } from "@hervat/domain/consent";
import { ConsentId, type ContactId, type PlainDate } from "@hervat/domain/primitives";
import type { Session } from "@hervat/domain/session";
import { amsterdamDay } from "../calendar/amsterdam-time.ts";
import { tell } from "../texts/tell.ts";
import { type DossierContext, lastDay } from "./dossier-context.ts";

/** The wording that the client agreed with. */
const TEXT_VERSION = "2026-1";

/** What is usually ticked: answers to questionnaires are not. */
const USUAL: readonly HealthCategory[] = [
  "complaints",
  "scores",
  "phase",
  "attendance",
  "energy",
  "personal-factors",
  "care-schedule",
  "home-build-up",
  "prognosis",
];
/** Without these two a report has little to say. */
const ALWAYS: ReadonlySet<HealthCategory> = new Set(["complaints", "prognosis"]);
const LIMITED: readonly HealthCategory[] = ["complaints", "attendance", "prognosis"];

/** What the client allows: to the bedrijfsarts, and to her manager what of the work she releases, or now and then may release later. */
export function consentsOf(context: DossierContext, sessions: readonly Session[], released: readonly WorkCategory[]): Consent[] {
  const { brief, bedrijfsarts, manager, schedule } = context;
  const random = context.random.fork("consents");
  const talk = talkOfConsent(sessions);
  if (brief.consent === "none" || talk === undefined) return [];

  const categories: ConsentCategory[] =
    brief.consent === "limited"
      ? [...LIMITED, "work-factors"]
      : [...USUAL.filter((category) => ALWAYS.has(category) || random.chance(0.93)), "work-factors", "work-goals"];
  const reach = brief.consent === "team" ? "team" : "named";
  const to = { recipient: "bedrijfsarts", contactId: bedrijfsarts, reach, categories } as const;
  const toDoctor = to.contactId === null ? [] : [consent(context, talk, { ...to, contactId: to.contactId })];
  const later: WorkCategory[] = random.chance(0.4) ? ["work-factors", "work-agreements", "evaluation"] : [];
  const shared = WorkCategory.options.filter((category) => released.includes(category) || later.includes(category));
  if (manager === null || schedule.activeSince === null || shared.length === 0) return toDoctor;
  return [...toDoctor, consent(context, talk, { recipient: "manager", contactId: manager, categories: shared })];
}

/** In the first numbered session, when the client knows what is written down; at the intake where it has to go fast. */
function talkOfConsent(sessions: readonly Session[]): Session | undefined {
  const held = sessions.filter(({ status, kind }) => status === "held" && (kind === "session" || kind === "client-intake"));
  return held.find(({ kind }) => kind === "session") ?? held[0];
}

type To =
  | { recipient: "bedrijfsarts"; contactId: ContactId; reach: "named" | "team"; categories: ConsentCategory[] }
  | { recipient: "manager"; contactId: ContactId; categories: ConsentCategory[] };

function consent(context: DossierContext, talk: Session, grant: To): Consent {
  const { ids, trajectoryId, coach, told, phrases, schedule, brief } = context;
  const random = context.random.fork(`consent ${grant.recipient}`);
  const givenOn = amsterdamDay(talk.startsAt);
  const withdrawnOn = brief.consent === "withdrawn" && grant.recipient === "bedrijfsarts" ? withdrawalDay(context, givenOn) : null;
  return Consent.parse({
    id: ids.next(ConsentId),
    trajectoryId,
    grant,
    givenOn,
    how: { kind: "aloud", sessionId: talk.id, note: tell(random.pick(phrases.reports.consentNotes), told) },
    textVersion: TEXT_VERSION,
    recordedBy: coach,
    expiresOn: schedule.completedOn ?? schedule.stoppedOn,
    ...(withdrawnOn === null ? { status: "given" } : { status: "withdrawn", withdrawnOn }),
  });
}

/** Some time after it was given, before today. */
function withdrawalDay({ schedule, today, random }: DossierContext, givenOn: PlainDate): PlainDate {
  const until = addDays(lastDay(schedule, today), -1);
  const wanted = addDays(until, -random.fork("withdrawal").int(1, 9));
  return latest(wanted, givenOn);
}
