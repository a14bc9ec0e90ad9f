import { Role } from "@hervat/domain/people";
import { Employer, PracticeProfile } from "@hervat/domain/practice";
import { z } from "zod";
import { Sector } from "../texts/story.ts";
import arboServices from "./arbo-services.json" with { type: "json" };
import employers from "./employers.json" with { type: "json" };
import practices from "./practices.json" with { type: "json" };

const text = z.string().trim().min(1);
const domain = z.string().regex(/^[a-z0-9-]+\.example$/);

const StaffMember = z.strictObject({
  key: text,
  roles: z.array(Role).min(1),
  gender: z.enum(["female", "male"]),
  first: text,
  last: text,
  title: text,
  /** The role under which a visitor may sign in as her; null keeps the door shut. */
  account: Role.nullable(),
});
export type StaffMember = z.infer<typeof StaffMember>;

/** A practice of the demo as its file describes it. `code` starts the references of its dossiers. */
const PracticeFile = z.strictObject({ key: text, name: text, code: text, profile: PracticeProfile, staff: z.array(StaffMember).min(1) });
export type PracticeFile = z.infer<typeof PracticeFile>;

/** An employer; one that two practices work for is two rows, and neither practice knows of the other. */
const EmployerFile = z.strictObject({
  key: text,
  practices: z.array(text).min(1),
  sectors: z.array(Sector).min(1),
  name: text,
  domain,
  invoicing: Employer,
});
export type EmployerFile = z.infer<typeof EmployerFile>;

/** Where the bedrijfsartsen of a practice's employers work. */
const ArboService = z.strictObject({ practice: text, name: text, domain, doctors: z.int().positive() });
export type ArboService = z.infer<typeof ArboService>;

export const PRACTICE_FILES: readonly PracticeFile[] = z.array(PracticeFile).parse(practices);
export const EMPLOYER_FILES: readonly EmployerFile[] = z.array(EmployerFile).parse(employers);
export const ARBO_SERVICES: readonly ArboService[] = z.array(ArboService).parse(arboServices);
