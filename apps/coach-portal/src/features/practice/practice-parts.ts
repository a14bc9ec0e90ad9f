/** The parts of the page, as they stand in its address. */
export const PRACTICE_PARTS = [
  "profiel",
  "opdrachtgevers",
  "contacten",
  "team",
  "mail",
  "programmas",
  "vragenlijsten",
  "bouwstenen",
  "rapporten",
  "gegevens",
  "resultaten",
  "klaar",
  "wissen",
  "meenemen",
] as const;
export type PracticePart = (typeof PRACTICE_PARTS)[number];
