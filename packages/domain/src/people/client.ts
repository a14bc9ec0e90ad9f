import { z } from "zod";
import { ClientId, EmployerId, PlainDate } from "../primitives/index.ts";
import { Email } from "./email.ts";

/** The practice's own code for a client: it stands in file names and references, so it holds no name and no birth date. */
export const ClientCode = z.string().trim().min(1).max(40);
export type ClientCode = z.infer<typeof ClientCode>;

/** The employee as everyone at work may know them. */
export const Client = z.object({
  id: ClientId,
  code: ClientCode,
  name: z.string().min(1),
  function: z.string().nullable(),
  contractHoursPerWeek: z.number().positive().max(60).nullable(),
  employerId: EmployerId,
});
export type Client = z.infer<typeof Client>;

/**
 * How the practice reaches the employee in private. Kept apart from `Client`: the employer has no use for it.
 *
 * @source AP-beleidsregels De zieke werknemer (BWBR0037896); docs/sources.md §3, row 2
 */
export const ClientContact = z.object({
  clientId: ClientId,
  privateEmail: Email.nullable(),
  mobile: z.string().nullable(),
  birthDate: PlainDate.nullable(),
});
export type ClientContact = z.infer<typeof ClientContact>;
