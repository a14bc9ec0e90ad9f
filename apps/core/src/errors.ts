/**
 * What was asked for does not exist for whoever asks. Something of another practice or another coach answers exactly like
 * something that never was.
 */
export class NotFoundError extends Error {
  constructor(what: string) {
    super(`${what} not found`);
    this.name = "NotFoundError";
  }
}
