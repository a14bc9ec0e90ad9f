import type { AcceptedOffer } from "./offer.ts";

/** Whole sessions that the employer took with an offer for more guidance; an offer of the programme itself adds none. */
export function extraSessionsTaken({ content, answer }: Pick<AcceptedOffer, "content" | "answer">): number {
  if (content.subject !== "extension") return 0;
  const taken = [...content.lines, ...content.optionalLines.filter((_, place) => answer.chosen.includes(place))];
  return taken.reduce((sum, line) => (line.unit === "session" ? sum + Math.floor(line.quantityHundredths / 100) : sum), 0);
}
