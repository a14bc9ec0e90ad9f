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

/** There is no ground to keep anything about this client's health: none was recorded yet, or she withdrew it. */
export class BasisMissingError extends Error {
  readonly standing: "missing" | "withdrawn";

  constructor(standing: "missing" | "withdrawn") {
    super(`no privacy basis: ${standing}`);
    this.name = "BasisMissingError";
    this.standing = standing;
  }
}

/** The client is known, and not well enough for this: she signs in, or gives her code once more. */
export class FactorMissingError extends Error {
  readonly asks: "sign-in" | "code";

  constructor(asks: "sign-in" | "code") {
    super(`the client has to give more: ${asks}`);
    this.name = "FactorMissingError";
    this.asks = asks;
  }
}
