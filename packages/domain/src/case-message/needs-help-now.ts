/**
 * Words by which somebody may be saying that she cannot go on. A list and no understanding: nothing is concluded from it, nothing is kept
 * of it, and nobody is told what was written. It brings the help line sooner; once too often costs a sentence, once too few may cost more.
 */
const SAYINGS: readonly RegExp[] = [
  /suicid/,
  /\bzelfmoord/,
  /zelfdoding/,
  /\bdoodswens/,
  /\blevensmoe\b/,
  /\b(?:wil|wilde|wou|ga|liever|was ik maar|was ik) (?:\w+ ){0,2}dood\b(?!moe|op|ziek|gewoon|normaal|stil|simpel)/,
  /\bdood (?:wil|wilde|wil ik|willen|gaan)\b/,
  /\bniet (?:meer|langer) (?:\w+ ){0,2}leven\b/,
  /\bniet meer (?:\w+ )?wakker worden\b/,
  /\b(?:wil|hoef|wilde) er niet meer (?:te )?zijn\b/,
  /\b(?:er|hier) (?:\w+ ){0,2}(?:een )?einde? aan (?:te )?mak/,
  /\bmaak(?:te)? er (?:\w+ ){0,2}einde? aan\b/,
  /\buit het leven (?:te )?stap/,
  /\bgeen zin meer in het leven\b/,
  /\bleven (?:\w+ ){0,3}(?:geen zin|zinloos|niets meer waard)\b/,
  /\bbeter af zonder (?:mij|me)\b/,
  /\b(?:mezelf|mijzelf|me zelf) (?:\w+ ){0,2}(?:iets aan|snij|pijn (?:te )?d)/,
  /\bsnij(?:d|dt)? (?:\w+ )?(?:mezelf|mijzelf)\b/,
  /\bvoor (?:de|een) trein (?:te )?(?:spring|stap|gooi)/,
  /\bkill(?:ing)? myself\b/,
  /\bend(?:ing)? (?:my life|it all)\b/,
  /\b(?:want|wanted|rather) (?:to )?(?:die|be dead)\b/,
  /\bwish i (?:was|were) dead\b/,
  /\b(?:dont|do not) want to (?:live|be here|wake up)\b/,
  /\b(?:hurt|harm|cut)(?:ting|ing)? myself\b/,
  /\bself harm/,
  /\bno reason to live\b/,
  /\bbetter off without me\b/,
];

/** Whether what she wrote asks for the help line at once, before anybody reads it. In Dutch and in English, whichever she reads. */
export function needsHelpNow(text: string): boolean {
  const plain = text
    .normalize("NFD")
    .replaceAll(/[\u0300-\u036f'’]/g, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, " ");
  return SAYINGS.some((saying) => saying.test(plain));
}
