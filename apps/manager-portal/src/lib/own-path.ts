/** A path of this portal out of an address; anything else, such as a page of a stranger, becomes the first page. */
export function ownPath(value: string | null): string {
  return value !== null && /^\/(?![/\\])/.test(value) ? value : "/";
}
