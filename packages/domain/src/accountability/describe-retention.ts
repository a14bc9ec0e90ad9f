import { FIELDS } from "./describe-fields.ts";
import { page, table } from "./markdown.ts";
import { READING_ENDS, RETENTION } from "./retention-terms.ts";

/** `docs/privacy/bewaren.md`. */
export function describeRetention(): string {
  const rows = Object.entries(RETENTION).map(([, { what, term, source, how }]) => [what, term, source, how]);
  const fields = FIELDS.map(({ label, term }) => [label, RETENTION[term].what]);
  return page("Hoe lang wat blijft", [
    "Wat **keuze van Hervat** heet, volgt niet uit een wet: de praktijk bevestigt die termijn of kiest een andere. De bronnen staan in [sources.md](../sources.md), §4.",
    table(["wat", "termijn", "bron", "hoe het eindigt"], rows),
    "Niets wordt gewist door een datum alleen. Na het wissen blijft over: dat er begeleiding was, wanneer, voor welke opdrachtgever, het bewijs van toestemming, het logboek en de facturen. En een bewijs van wissen: welke soorten en hoeveel, wanneer, door wie en op welke grond, met een nummer in plaats van een naam of code.",
    "Back-ups lopen hierop achter: Hervat houdt de veertien jongste dagelijkse bestanden in de datamap. Wie kopieën elders bewaart, zorgt zelf dat ze vervallen. Een oude back-up terugzetten brengt ook terug wat daarna is gewist. Naast de back-ups ligt daarom een lijst van gewiste dossiers, met nummers en zonder namen: na het terugzetten noemt `hervat doctor` wat er weer staat, tot twee mensen het opnieuw wisten. Kopieer die lijst mee.",
    "## Wie wanneer ophoudt met lezen",
    table(["wie", "tot wanneer"], READING_ENDS),
    "## Welk gegeven valt onder welke regel",
    table(["gegeven", "regel"], fields),
  ]);
}
