/** Something a person can mend before Hervat starts: one sentence that says what, and what to do. */
export class StartRefusal extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = "StartRefusal";
  }
}
