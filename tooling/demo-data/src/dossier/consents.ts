import { addDays, latest } from "@hervat/domain/calendar";
import { Consent, type ConsentCategory, type HealthCategory } from "@hervat/domain/consent";
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

/** What the client allows: to the bedrijfsarts, and now and then facts about the work to her manager. */
export function consentsOf(context: DossierContext, sessions: readonly Session[]): Consent[] {
  const { brief, bedrijfsarts, manager } = context;
  const random = context.random.fork("consents");
  const talk = talkOfConsent(sessions);
  if (brief.consent === "none" || bedrijfsarts === null || talk === undefined) return [];

  const categories: ConsentCategory[] =
    brief.consent === "limited"
      ? [...LIMITED, "work-factors"]
      : [...USUAL.filter((category) => ALWAYS.has(category) || random.chance(0.93)), "work-factors", "work-goals"];
  const toDoctor = consent(context, talk, {
    recipient: "bedrijfsarts",
    contactId: bedrijfsarts,
    reach: brief.consent === "team" ? "team" : "named",
    categories,
  });
  if (manager === null || context.schedule.activeSince === null || !random.chance(0.4)) return [toDoctor];
  const toManager = consent(context, talk, {
    recipient: "manager",
    contactId: manager,
    categories: ["work-factors", "work-agreements", "evaluation"],
  });
  return [toDoctor, toManager];
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
