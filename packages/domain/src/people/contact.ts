import { z } from "zod";
import { ContactId, EmployerId } from "../primitives/index.ts";
import { Email } from "./email.ts";

const contactBase = z.object({
  id: ContactId,
  name: z.string().min(1),
  email: Email.nullable(),
  phone: z.string().nullable(),
});

/**
 * People around one client who have no portal: her GP, someone who treats her, an arbeidsdeskundige, a mediator. That one of them
 * stands beside a client is itself a fact about her health, so the tie to her case lives behind the wall.
 */
export const OutsideKind = z.enum(["gp", "practitioner", "arbeidsdeskundige", "mediator"]);
export type OutsideKind = z.infer<typeof OutsideKind>;

/** Everyone whom the practice knows around a client, with or without a sign-in. */
export const Contact = z.discriminatedUnion("kind", [
  contactBase.extend({ kind: z.enum(["manager", "hr"]), employerId: EmployerId, organisation: z.string().nullable() }),
  contactBase.extend({
    kind: z.enum(["bedrijfsarts", ...OutsideKind.options]),
    /** The arbodienst or practice; who works alone may have none. */
    organisation: z.string().nullable(),
    employerId: EmployerId.nullable(),
  }),
]);
export type Contact = z.infer<typeof Contact>;
export type ContactKind = Contact["kind"];

/** The three who stand in a case by its trajectory itself. */
export const CaseRole = z.enum(["manager", "hr", "bedrijfsarts"]);
export type CaseRole = z.infer<typeof CaseRole>;
