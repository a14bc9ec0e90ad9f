import type { DossierField } from "../views/classification.ts";

/** One entry of the register. The practice is the controller of each. @source art. 30 lid 1 AVG */
export interface Processing {
  readonly name: string;
  readonly purpose: string;
  readonly people: string;
  readonly basis: string;
  readonly fields: readonly DossierField[];
}

const ORDER = "art. 6 lid 1 f AVG: uitvoeren van de opdracht die de werkgever gaf (**keuze van Hervat**)";
const CONSENT = "art. 6 lid 1 a en art. 9 lid 2 a AVG: uitdrukkelijke toestemming, of een andere grond die de coach kiest en motiveert";

/** What a practice does with personal data in Hervat. A test holds it to the classification: every field has its purpose. */
export const PROCESSING: readonly Processing[] = [
  {
    name: "Begeleiden",
    purpose: "de cliënt begeleiden bij herstel en terugkeer naar werk",
    people: "cliënten",
    basis: `Gewone gegevens: ${ORDER}. Gezondheid: ${CONSENT}.`,
    fields: [
      ...(["identity", "private-contact", "complaints", "course", "answers", "scores", "session-notes", "diary", "energy"] as const),
      ...(["personal-factors", "phase", "calendar", "attendance", "work-factors", "care-schedule", "home-build-up"] as const),
      ...(["prognosis", "contact-log", "personal-goals", "relapse-signals"] as const),
    ],
  },
  {
    name: "Samenwerken met de werkgever",
    purpose: "de stappen van de wet en de opbouw in werk afstemmen met leidinggevende en HR",
    people: "cliënten, leidinggevenden, HR",
    basis: `${ORDER}; voor de werkgever art. 30 lid 1 b UAVG en art. 7:658a BW. Wat de cliënt vrijgeeft: art. 6 lid 1 a AVG. Nooit gezondheid.`,
    fields: [
      ...(["identity", "sickness-clock", "capacity", "public-status", "work-actions", "work-schedule", "adjustment-phrase"] as const),
      ...(["released-work-factors", "released-work-goals", "released-work-agreements", "joint-evaluation"] as const),
    ],
  },
  {
    name: "Rapporteren aan de bedrijfsarts",
    purpose: "de bedrijfsarts inlichten, na lezen en met toestemming van de cliënt",
    people: "cliënten, bedrijfsartsen",
    basis: CONSENT,
    fields: ["identity", "private-contact", "sickness-clock", "capacity", "bedrijfsarts-report", "consent-records"],
  },
  {
    name: "Offertes en facturen",
    purpose: "de opdracht vastleggen en in rekening brengen",
    people: "opdrachtgevers en hun contactpersonen",
    basis: "art. 6 lid 1 b en c AVG: overeenkomst; art. 35a Wet OB 1968 en art. 52 AWR",
    fields: ["invoice", "letter", "public-status"],
  },
  {
    name: "Toegang, rechten en beveiliging",
    purpose: "weten wie wat zag, verzoeken en datalekken afhandelen, en herstellen na een storing",
    people: "allen die inloggen, en cliënten",
    basis: "art. 6 lid 1 c AVG: art. 5 lid 2, 12 tot en met 22, 32 en 33 AVG",
    fields: ["access-log", "consent-records", "letter"],
  },
];
