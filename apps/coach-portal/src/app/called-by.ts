/** What someone is called in a sentence about her: the first name, or all of it where that is an initial. */
export function calledBy(name: string): string {
  const [first = name] = name.trim().split(/\s+/);
  return first.length < 2 || first.endsWith(".") ? name : first;
}
