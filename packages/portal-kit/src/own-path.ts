const HERE = "http://own.invalid";

/**
 * A path of this portal out of an address; anything else, such as a page of a stranger, becomes the first page. It is read as a
 * browser reads it: that one leaves out tabs and line ends, so that a slash, a tab and a slash name a stranger too.
 */
export function ownPath(value: string | null): string {
  if (value === null || !value.startsWith("/") || !URL.canParse(value, HERE)) return "/";
  const { origin, pathname, search, hash } = new URL(value, HERE);
  return origin === HERE && !pathname.startsWith("//") ? pathname + search + hash : "/";
}
