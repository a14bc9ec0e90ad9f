import { m } from "@hervat/messages";

export type PhoneKind = "iphone" | "android" | "computer" | "other";

/** What the browser says it is; no more than that is kept. */
export function phoneKindOf(userAgent: string | null): PhoneKind {
  const agent = userAgent ?? "";
  if (/iPhone|iPad/.test(agent)) return "iphone";
  if (/Android/.test(agent)) return "android";
  return /Windows|Macintosh|Linux|CrOS/.test(agent) ? "computer" : "other";
}

export function phoneKindText(kind: PhoneKind): string {
  switch (kind) {
    case "iphone":
      return m.own_phone_iphone();
    case "android":
      return m.own_phone_android();
    case "computer":
      return m.own_phone_computer();
    case "other":
      return m.own_phone_other();
  }
}
