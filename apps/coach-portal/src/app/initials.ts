/** First letter of the first and of the last word of a name: "Marit de Vries" is "MV". */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const [first] = words;
  const last = words.length > 1 ? words.at(-1) : undefined;
  return [first, last].map((word) => word?.[0]?.toUpperCase() ?? "").join("");
}
