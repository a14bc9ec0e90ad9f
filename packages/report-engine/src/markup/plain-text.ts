/**
 * Where a value holds text that no page can print (U+0000, half of a surrogate pair), as a path such as `course.value`;
 * `undefined` when all is well. A NUL once cut a report to its first 92 characters in silence.
 */
export function brokenTextIn(value: unknown, path = ""): string | undefined {
  if (typeof value === "string") return value.isWellFormed() && !value.includes("\0") ? undefined : path;
  if (typeof value !== "object" || value === null) return undefined;
  for (const [key, part] of Object.entries(value)) {
    const broken = brokenTextIn(part, path === "" ? key : `${path}.${key}`);
    if (broken !== undefined) return broken;
  }
  return undefined;
}
