const YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

/** A choice that all portals read: language, appearance. Undefined takes it back. The cookie store of browsers needs HTTPS; this does not. */
export function writeChoice(name: string, value: string | undefined): void {
  const age = value === undefined ? 0 : YEAR_IN_SECONDS;
  // biome-ignore lint/suspicious/noDocumentCookie: a fixed name and a word of our own; it must be set before the next sentence is drawn
  document.cookie = `${name}=${value ?? ""}; path=/; max-age=${age}; samesite=lax`;
}
