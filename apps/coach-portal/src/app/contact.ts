let lastContact = Date.now();

/** Core answered: from here its half hour of silence starts anew. */
export function noteContact(): void {
  lastContact = Date.now();
}

/** Milliseconds since core last answered. */
export function silence(): number {
  return Date.now() - lastContact;
}
