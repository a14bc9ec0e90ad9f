/** What the guard found in a text that an employer would keep: the passage, why it may not stay, and what to write instead. */
export interface Finding {
  readonly text: string;
  readonly reason: string;
  readonly suggestion: string;
  readonly mayStay: boolean;
}
