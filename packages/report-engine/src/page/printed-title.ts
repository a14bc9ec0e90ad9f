/** A title as Chromium writes it in a PDF: as it is in ASCII, else as numbers. */
function written(title: string): string {
  if (/^[\x20-\x7e]*$/.test(title)) return `/Title (${title.replace(/[\\()]/g, "\\$&")})`;
  const bytes = Buffer.from(title, "utf16le").swap16();
  return `/Title <FEFF${bytes.toString("hex").toUpperCase()}>`;
}

/**
 * Whether a PDF carries this title. Asked of every print: a page is shared by documents of one organisation, and one that
 * printed another document than it was given must never pass for this one.
 */
export function carriesTitle(pdf: Buffer, title: string): boolean {
  return pdf.includes(written(title), 0, "latin1");
}
