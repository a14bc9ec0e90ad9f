import { CLIENT_READING_AFTER_END_DAYS, READING_AFTER_RECOVERY_DAYS } from "../closing/index.ts";
import { RETENTION_TERMS } from "../retention/index.ts";
import type { Term } from "./field-words.ts";

export interface RetentionTerm {
  readonly what: string;
  readonly term: string;
  readonly source: string;
  /** Who or what ends it. */
  readonly how: string;
}

const { dossier: DOSSIER } = RETENTION_TERMS;

/** @source docs/sources.md §4 */
export const RETENTION: Readonly<Record<Term, RetentionTerm>> = {
  dossier: {
    what: "dossier van de cliënt",
    term: `${DOSSIER.standard} jaar na het einde van de begeleiding, of wat de praktijk kiest (${DOSSIER.lower} tot ${DOSSIER.upper} jaar); na intrekken meteen; eerder als de cliënt erom vraagt`,
    source: "NIP-beroepscode; **keuze van Hervat**: er is geen wettelijke termijn buiten de WGBO",
    how: "Vandaag noemt het dossier op de dag zelf. De één vraagt om wissen, een ander geeft akkoord; of iemand bewaart het met een reden tot een dag, hoogstens tot de termijn of een jaar verder. Een dossier op slot wist niemand.",
  },
  consent: {
    what: "bewijs van toestemming",
    term: "zo lang als het rapport waar het bij hoort, en daarna vijf jaar (verjaring)",
    source: "art. 7 lid 1 AVG; **keuze van Hervat**",
    how: "Blijft staan als het dossier wordt gewist, zonder wat erbij werd geschreven. Een dag waarop het vanzelf weggaat is er niet: dat is aan de praktijk.",
  },
  invoice: {
    what: "offertes, facturen, betalingen",
    term: "zeven jaar",
    source: "art. 52 AWR",
    how: "Blijft staan als het dossier wordt gewist: er staat geen gezondheid op, en standaard geen naam van een werknemer. Wissen is aan de praktijk.",
  },
  log: {
    what: "logboek van inzage",
    term: "vijf jaar",
    source: "NEN 7513",
    how: "Wordt alleen aangevuld. Hervat wist er niets uit: regels weghalen zou niet te onderscheiden zijn van knoeien.",
  },
  breach: {
    what: "register van datalekken, met de brieven aan cliënten",
    term: "zo lang de praktijk Hervat gebruikt",
    source: "art. 33 lid 5 AVG; **keuze van Hervat**: de wet noemt geen termijn, en de AP mag er altijd naar vragen",
    how: "Blijft staan als een dossier wordt gewist: er staat een code in, geen naam en niets over gezondheid. Uit het register gaat niets weg.",
  },
  practice: {
    what: "gegevens van de praktijk en accounts",
    term: "zo lang de praktijk Hervat gebruikt",
    source: "art. 5 lid 1 e AVG",
    how: "De eigenaar verandert ze; wie weggaat verliest op dat moment de toegang.",
  },
};

/** What ends by itself when the guidance ends: reading, not data. @source docs/sources.md §4 */
export const READING_ENDS: readonly (readonly [string, string])[] = [
  [
    "leidinggevende en HR",
    `bij sluiten, ${READING_AFTER_RECOVERY_DAYS} dagen na volledig herstel, of op de laatste dag van het dienstverband`,
  ],
  ["bedrijfsarts", "bij sluiten, en eerder als de link verloopt of wordt ingetrokken"],
  ["cliënt", `${CLIENT_READING_AFTER_END_DAYS} dagen na sluiten, na een waarschuwing en met haar dossier als download`],
];
