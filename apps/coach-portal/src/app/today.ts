const amsterdam = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" });

/** Today in the Netherlands, `YYYY-MM-DD`: proposed where a form asks for a day. Core decides whether it may be. */
export function today(): string {
  return amsterdam.format(new Date());
}
