/** A passage that tells how much somebody can or cannot work. */
export interface Degree {
  readonly from: number;
  readonly to: number;
}

const NUMBER_NL =
  "(?:een|twee|drie|vier|vijf|tien|vijftien|twintig|vijfentwintig|dertig|vijfendertig|veertig|vijftig|zestig|zeventig|vijfenzeventig|tachtig|negentig|honderd)";
const SHARE_NL = `(?:\\d{1,3}(?:[.,]\\d+)?(?:\\s?(?:-|–|tot|à)\\s?\\d{1,3})?\\s?(?:%|procent|pct)|${NUMBER_NL}\\s?procent|(?:voor\\s+)?(?:de|ongeveer de)\\s+helft|driekwart|een kwart|een derde)`;
const STATE_NL =
  "(?:ziek\\p{L}*|arbeids?ongesch\\p{L}*|arbeidsgeschikt\\p{L}*|a\\.?o\\.?|belastba\\p{L}*|inzetba\\p{L}*|hersteld\\p{L}*|herstel\\p{L}*melding|beter\\s?(?:gemeld|melding)|betergemeld|afgekeurd|aan het werk|gere[iï]ntegreerd|verdiencapaciteit|wia|wga|iva|wao|verzuim(?:t|d)?)";
const NUMBER_EN =
  "(?:five|ten|fifteen|twenty|twenty-five|thirty|thirty-five|forty|forty-five|fifty|sixty|seventy|seventy-five|eighty|ninety|a hundred)";
const SHARE_EN = `(?:\\d{1,3}(?:\\.\\d+)?(?:\\s?(?:-|–|to)\\s?\\d{1,3})?\\s?(?:%|percent|per cent|pct)|${NUMBER_EN}\\s?(?:percent|per cent)|half|a quarter|three quarters|a third|two thirds|partially|partly)`;
const STATE_EN =
  "(?:sick|sickness|ill|unfit|fit for work|fit to work|fit again|incapacit\\p{L}*|disab\\p{L}*|recovered|recovery|off sick|able to work|reported better|back at work|employable|work capacity|earning capacity|wia|wga|iva)";
/** Between a share and a state, at most so much text and no full stop. */
const BETWEEN = "[^.;!?\\n]{0,28}?";

const DEGREES = { nl: degreeOf(SHARE_NL, STATE_NL), en: degreeOf(SHARE_EN, STATE_EN) };

/** "Kan nooit meer dan 40% werken": a share beside plain work is a contract's, unless it is what somebody can do. */
const CAN_WORK = {
  nl: canWork(SHARE_NL, "kan|mag|kon|nooit|maximaal|hooguit", "werken"),
  en: canWork(SHARE_EN, "can|may|able to", "work"),
};

function canWork(share: string, can: string, work: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${can})(?!\\p{L})${BETWEEN}${share}${BETWEEN}(?<!\\p{L})${work}(?!\\p{L})`, "giu");
}

/** What makes a share one of goods, money or a team. */
const OF_THINGS =
  /korting|btw|omzet|budget|winst|vragen|klanten|bestelling|medewerkers|afdeling|verzekering|premie|tarief|prijs|cijfer|capaciteit van|gebouw|project|discount|budget|revenue|orders|staff|department|team|questions|customers|insurance|parking|database|server|files/i;

function degreeOf(share: string, state: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${share}${BETWEEN}(?<!\\p{L})${state}|${state}(?!\\p{L})${BETWEEN}${share})(?!\\p{L})`, "giu");
}

/**
 * "50% ziek", "voor de helft beter gemeld", "verzuim: 40 procent": a degree of incapacity, in whatever order.
 *
 * @source AP, De zieke werknemer: only the bedrijfsarts tells the employer the degree of incapacity
 */
export function findDegrees(text: string, language: "nl" | "en"): readonly Degree[] {
  return [DEGREES, CAN_WORK]
    .flatMap((pattern) => [...text.matchAll(pattern[language])])
    .filter(([passage]) => !OF_THINGS.test(passage))
    .map((match) => ({ from: match.index, to: match.index + match[0].length }));
}
