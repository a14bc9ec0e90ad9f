import { type BreachData, BreachKind } from "@hervat/domain/breach";
import { m } from "@hervat/messages";
import { underscored } from "../../app/underscored.ts";
import { inWords } from "./in-words.ts";
import type { BreachShown, HandleRefusal } from "./use-breach.ts";

export const kindText = (kind: BreachKind): string => m.area_breach[`breach_kind_${underscored(kind)}`]();
export const dataText = (data: BreachData): string => m.area_breach[`breach_data_${underscored(data)}`]();
export const stepText = ({ step }: Pick<BreachShown, "step">): string => m.area_breach[`breach_step_${step}`]();

export const kindOptions = () => BreachKind.options.map((value) => ({ value, label: kindText(value) }));

export function refusalText(kind: HandleRefusal | "not-to-be-told"): string {
  return m.area_breach[`breach_refused_${underscored(kind)}`]();
}

export function authorityText({ notify, notifiedAt, words }: BreachShown): string {
  if (notify === null) return m.breach_authority_open();
  if (!notify) return m.breach_authority_no({ reason: words.reason });
  if (notifiedAt === null) return m.breach_authority_to_do({ reason: words.reason });
  return m.breach_authority_done({ moment: inWords(notifiedAt), reference: words.reference });
}

export function clientsText({ tellClients, cases, words }: BreachShown): string {
  if (tellClients === null) return m.breach_clients_open();
  if (!tellClients) return m.breach_clients_no({ reason: words.clientsReason });
  return m.breach_clients_yes({ count: cases.filter(({ toldAt }) => toldAt !== null).length, all: cases.length });
}

const day = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" });
const time = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Amsterdam", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** A moment as a day and a time, as the fields of a form hold it. */
export function asFields(moment: Date | string): { readonly on: string; readonly at: string } {
  const at = new Date(moment);
  return { on: day.format(at), at: time.format(at) };
}
