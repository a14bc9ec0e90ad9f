let lastContact = Date.now();
const listeners = new Set<() => void>();

/** Core answered: from here its half hour of silence starts anew. */
export function noteContact(): void {
  lastContact = Date.now();
  for (const listener of listeners) listener();
}

/** Milliseconds since core last answered. */
export function silence(): number {
  return Date.now() - lastContact;
}

export function onContact(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
