import type { DossierField } from "../views/classification.ts";

/**
 * How heavy a field is. `health` is art. 9 AVG in full; `incapacity` tells about work what an employer may process too;
 * `ordinary` is neither.
 *
 * @source art. 9 AVG; art. 30 lid 1 b UAVG; AP-beleidsregels De zieke werknemer (BWBR0037896)
 */
export type Weight = "ordinary" | "incapacity" | "health";

/** Which term a field is kept by: a row of `RETENTION`. */
export type Term = "dossier" | "consent" | "invoice" | "log" | "breach" | "practice";

export interface FieldWords {
  readonly label: string;
  readonly weight: Weight;
  readonly term: Term;
}

const field = (label: string, weight: Weight, term: Term = "dossier"): FieldWords => ({ label, weight, term });

/** What a privacy officer calls each row of the classification. A new field does not compile until it stands here. */
export const FIELD_WORDS: Readonly<Record<DossierField, FieldWords>> = {
  identity: field("naam, functie, werkgever, contact op het werk", "ordinary"),
  "private-contact": field("privéadres, telefoon, e-mail, geboortedatum", "ordinary"),
  "sickness-clock": field("eerste ziektedag, ziekteperioden, stappen van de wet", "incapacity"),
  capacity: field("mate van arbeidsongeschiktheid, beperkingen, verwachte duur (van de bedrijfsarts)", "incapacity"),
  complaints: field("reden, klachten, medicatie, behandeling elders", "health"),
  course: field("verloop van het herstel", "health"),
  answers: field("antwoorden op vragenlijsten", "health"),
  scores: field("uitslagen van vragenlijsten", "health"),
  "session-notes": field("gespreksnotities (werkaantekeningen)", "health"),
  diary: field("huiswerk, dagboek, berichten met de coach", "health"),
  energy: field("energiebalans, privéomstandigheden", "health"),
  "personal-factors": field("persoonlijke factoren", "health"),
  phase: field("fase van het programma", "health"),
  "public-status": field("stand van de begeleiding, los van de fase", "ordinary"),
  calendar: field("tijden van gesprekken", "health"),
  attendance: field("aantal gesprekken, aanwezigheid", "health"),
  "work-factors": field("werkfactoren (vier A's), niet vrijgegeven", "health"),
  "released-work-factors": field("werkfactoren die de cliënt vrijgaf", "ordinary"),
  "released-work-goals": field("werkdoelen die de cliënt vrijgaf", "ordinary"),
  "released-work-agreements": field("werkafspraken die de cliënt vrijgaf", "ordinary"),
  "work-actions": field("afspraken over werk, evaluatiedata", "ordinary"),
  "work-schedule": field("opbouwschema, deel over werk", "incapacity"),
  "care-schedule": field("opbouwschema, deel over herstel", "health"),
  "home-build-up": field("opbouw thuis", "health"),
  "adjustment-phrase": field("reden van een bijstelling van het opbouwschema", "incapacity"),
  prognosis: field("verwachting van de coach", "health"),
  "bedrijfsarts-report": field("rapport aan de bedrijfsarts", "health"),
  "contact-log": field("wie met wie sprak, en wat er is verteld", "health"),
  "personal-goals": field("persoonlijke doelen", "health"),
  "joint-evaluation": field("eindevaluatie, gezamenlijk deel", "ordinary"),
  "relapse-signals": field("terugvalplan, persoonlijke signalen", "health"),
  "consent-records": field("toestemmingen: gegeven, geweigerd, ingetrokken", "health", "consent"),
  "access-log": field("logboek van inzage", "ordinary", "log"),
  invoice: field("offerte, factuur, bedragen", "ordinary", "invoice"),
  letter: field("gegevens van de praktijk en van haar medewerkers", "ordinary", "practice"),
};
