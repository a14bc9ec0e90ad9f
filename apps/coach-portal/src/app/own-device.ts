/** As long as a session lasts at most: whoever signs in says it again. */
const HALF_A_DAY_IN_SECONDS = 12 * 60 * 60;
const NAME = "hervat-own-device";

/** Whether she said at sign-in that this device is hers alone. Nothing that was typed is in it. */
export function isOwnDevice(): boolean {
  return document.cookie.split("; ").includes(`${NAME}=1`);
}

export function chooseOwnDevice(own: boolean): void {
  // biome-ignore lint/suspicious/noDocumentCookie: a fixed name and a word of our own; the cookie store of browsers needs HTTPS
  document.cookie = `${NAME}=${own ? "1" : ""}; path=/; max-age=${own ? HALF_A_DAY_IN_SECONDS : 0}; samesite=strict`;
}
