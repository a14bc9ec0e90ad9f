/** What a file name is made of: no name, no date of birth, nothing about health. */
export interface NamedDocument {
  readonly clientCode: string;
  readonly kind: string;
  /** `YYYY-MM-DD` */
  readonly madeOn: string;
}

/**
 * A stable, flat file name per document, in the given order: `<code>-<kind>-<date>.pdf`. Characters outside
 * `[A-Za-z0-9._-]` become `-`; a name that was given before gets `-2`, `-3`, also where letter case alone differs,
 * because some file systems cannot tell those apart.
 */
export function documentNames(documents: readonly NamedDocument[]): string[] {
  const given = new Set<string>();
  return documents.map(({ clientCode, kind, madeOn }) => {
    const stem = `${portable(clientCode)}-${portable(kind)}-${madeOn}`;
    let name = `${stem}.pdf`;
    for (let count = 2; given.has(name.toLowerCase()); count += 1) name = `${stem}-${count}.pdf`;
    given.add(name.toLowerCase());
    return name;
  });
}

/** A code of dots alone would name a folder, so a leading dot is replaced too. */
function portable(text: string): string {
  return text.replace(/[^A-Za-z0-9._-]/g, "-").replace(/^\./, "-");
}
