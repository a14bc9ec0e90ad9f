/** As core asks it; a sentence is easier to remember than a puzzle, so length is all. */
export const SHORTEST_PASSWORD = 12;
