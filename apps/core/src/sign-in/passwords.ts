/** A sentence is easier to remember than a puzzle, so length is all that is asked. */
export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;
