/** How a manager speaks of his employee. */
export function firstName(name: string): string {
  return name.split(" ")[0] ?? name;
}
