import { ClientCode, Email, type Language } from "@hervat/domain/people";
import { m } from "@hervat/messages";

export const NEW = "new";
export const NONE = "none";

/** What stands in the fields, as typed. */
export interface ClientFields {
  code: string;
  name: string;
  email: string;
  /** She wants this address, although it looks like one of work. */
  confirmed: boolean;
  language: Language;
  job: string;
  hours: string;
  employer: string | null;
  employerName: string;
  manager: string;
  managerName: string;
  managerEmail: string;
  programme: string | null;
  coach: string | null;
  startedOn: string;
  firstSickDay: string;
}

export type FieldErrors = Partial<Record<keyof ClientFields, string>>;

/** A number as people write it: "32" or "32,5". */
export function readHours(text: string): number | null {
  return text.trim() === "" ? null : Number(text.replace(",", "."));
}

/** What is still missing, per field; core decides the rest. */
export function fieldErrors(fields: ClientFields): FieldErrors {
  const errors: FieldErrors = {};
  const need = (key: Exclude<keyof ClientFields, "confirmed">) => {
    if ((fields[key] ?? "").trim() === "") errors[key] = m.errors_required();
  };
  need("code");
  need("name");
  need("employer");
  need("programme");
  need("coach");
  need("startedOn");
  if (fields.employer === NEW) need("employerName");
  if (fields.manager === NEW) need("managerName");
  if (fields.code.trim() !== "" && !ClientCode.safeParse(fields.code).success) errors.code = m.errors_required();
  if (fields.email.trim() !== "" && !Email.safeParse(fields.email).success) errors.email = m.errors_email();
  const hours = readHours(fields.hours);
  if (hours !== null && !(hours > 0 && hours <= 60)) errors.hours = m.caseload_new_hours_wrong();
  if (fields.manager === NEW && fields.managerEmail.trim() !== "" && !Email.safeParse(fields.managerEmail).success)
    errors.managerEmail = m.errors_email();
  return errors;
}
