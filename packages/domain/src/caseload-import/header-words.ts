/**
 * The words that column names are made of, per meaning. Dutch writes them together, apart, with a
 * hyphen and in any order ("e-mail leidinggevende", "LeidinggevendeEmail"), so a header is read as a
 * set of meanings instead of being looked up as a whole.
 */
export const HEADER_WORDS = [
  ["client", "client clients clienten medewerker werknemer employee deelnemer kandidaat coachee participant"],
  ["code", "code id identifier key sleutel dossiercode dossiernummer dossiernr"],
  ["number", "nummer nr no number kenmerk referentie reference ref"],
  ["name", "naam name volledige+naam full+name voor+en+achternaam"],
  ["email", "email mail emailadres mailadres email+address mail+address"],
  ["phone", "telefoon telefoonnummer tel telnr telefoonnr phone phone+number telephone"],
  ["mobile", "mobiel mobiele mobieltje mobile gsm 06 06+nummer cell cellphone"],
  ["private", "prive private personal persoonlijk persoonlijke thuis home"],
  ["employer", "werkgever employer opdrachtgever bedrijf bedrijfsnaam organisatie organisation organization company klant customer"],
  ["manager", "leidinggevende leidinggevenden manager line+manager lg teamleider team+lead teammanager chef supervisor direct directe"],
  [
    "hr",
    "hr hrm hrbp hr+adviseur hr+advisor hr+officer hr+business+partner personeelsfunctionaris personeelszaken p+en+o p+en+o+adviseur casemanager",
  ],
  ["bedrijfsarts", "bedrijfsarts arboarts ba occupational+physician occupational+doctor company+doctor physician"],
  ["arbodienst", "arbodienst arbo arbodienstverlener occupational+health+service health+service"],
  ["function", "functie functietitel functienaam function job jobtitle job+title beroep position occupation rol role"],
  ["contract", "contract contractuele contractual dienstverband arbeidsduur aanstelling overeengekomen omvang"],
  ["hours", "uren uur hours weekuren"],
  ["week", "week per+week weekly pw wekelijks"],
  ["first", "eerste 1e 1ste first 1st"],
  ["sick", "ziekte ziek sick sickness sick+leave leave verzuim absence illness ziekmelding ziekmeld ziekmelden"],
  ["day", "dag day datum date dd sinds since vanaf op on"],
  ["later", "later latere volgende verdere overige further subsequent other following onderbrekingen interruptions samengesteld"],
  ["spell", "periode perioden periodes spell spells period periods gevallen meldingen verzuimperiode verzuimperioden verzuimperiodes"],
  [
    "programme",
    "programma programme program traject begeleidingstraject trajectsoort trajecttype trajectvorm trajectory trajectnaam begeleiding interventie",
  ],
  ["start", "start begin aanvang aanvangs gestart begonnen ingangs started starting intake"],
  ["coach", "coach begeleider trajectbegeleider psycholoog psychologist counsellor counselor"],
  ["sessions", "gesprek gesprekken sessie sessies session sessions coachgesprek coachgesprekken consulten"],
  [
    "held",
    "gehouden gevoerd gevoerde gedaan geweest tot+nu+toe so+far held done before gehad reeds al verbruikt gebruikt used voltooid completed",
  ],
  ["count", "aantal count number+of totaal"],
  ["price", "prijs price tarief bedrag amount fee rate trajectprijs kosten investering"],
  ["agreement", "afspraak agreement afgesproken agreed"],
  ["tax", "excl+btw exclusief+btw ex+btw zonder+btw excl+vat excluding+vat eur euro"],
  ["po", "po purchase+order inkooporder inkoopordernummer ordernummer order inkoop bestelnummer bestelbon"],
  ["birth", "geboorte geboren geb birth born birthday dob"],
  ["invoice", "factuur facturen facturatie invoice invoicing billing"],
  ["address", "adres address postadres"],
  ["kvk", "kvk kvknr kamer+van+koophandel chamber+of+commerce coc handelsregister"],
  ["oin", "oin organisatie+identificatienummer overheidsidentificatienummer"],
  ["glue", "van de het der een the of voor for bij en and in s contact contactpersoon gegevens optioneel optional"],
] as const;
export type HeaderMeaning = (typeof HEADER_WORDS)[number][0];
