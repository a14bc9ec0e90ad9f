import { type Db, refusedBy } from "@hervat/database";
import {
  clientContactRepository,
  clientRepository,
  contactRepository,
  employerRepository,
  membershipRepository,
  programmeRepository,
  sicknessRepository,
  trajectoryRepository,
} from "@hervat/database/repositories";
import { Client, ClientCode, Email, Language } from "@hervat/domain/people";
import {
  doneElsewhereBefore,
  NO_FACTS,
  parseSpells,
  type SicknessSpell,
  type SpellRefusal,
  sicknessClock,
} from "@hervat/domain/poortwachter";
import { Employer } from "@hervat/domain/practice";
import {
  ClientId,
  ContactId,
  EmployerId,
  MembershipId,
  newId,
  ok,
  PlainDate,
  type PracticeId,
  type Result,
  refuse,
  TrajectoryId,
} from "@hervat/domain/primitives";
import { looksLikeWork } from "@hervat/domain/privacy";
import { isClockOnly, newestProgramme, ProgrammeKey, refTo } from "@hervat/domain/programme";
import { Trajectory } from "@hervat/domain/trajectory";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { NotFoundError } from "../errors.ts";
import { addressesAt } from "../privacy/employer-addresses.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";

const Name = z.string().trim().min(1).max(200);

export const AddClientInput = z.strictObject({
  code: ClientCode,
  name: Name,
  function: Name.nullable(),
  contractHoursPerWeek: z.number().positive().max(60).nullable(),
  employer: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("known"), id: EmployerId }),
    z.strictObject({ kind: z.literal("new"), name: Name }),
  ]),
  manager: z
    .discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("known"), id: ContactId }),
      z.strictObject({ kind: z.literal("new"), name: Name, email: Email.nullable() }),
    ])
    .nullable(),
  /** How the practice writes to her in private, and whether she wants that address although it looks like one of work. */
  contact: z
    .strictObject({ email: Email.nullable(), confirmed: z.boolean(), language: Language })
    .default({ email: null, confirmed: false, language: "nl" }),
  coach: MembershipId,
  programme: ProgrammeKey,
  startedOn: PlainDate,
  /** Null for a client of whom no employer pays wages, or of whom the day is not known yet. */
  firstSickDay: PlainDate.nullable(),
});
export type AddClientInput = z.infer<typeof AddClientInput>;

export type AddClientRefusal =
  | { readonly kind: "code-taken" }
  | { readonly kind: "employer-name-taken" }
  | { readonly kind: "looks-like-work" }
  | { readonly kind: "sick-day-in-the-future" }
  | { readonly kind: "spells"; readonly because: SpellRefusal["kind"] };

/** One client by hand, with her trajectory before its intake. What the law asked before the guidance began was done elsewhere. */
export async function addClient(
  ctx: ServiceContext,
  input: AddClientInput,
): Promise<Result<{ trajectoryId: TrajectoryId }, AddClientRefusal>> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("trajectory.create", { kind: "practice", practiceId });
  const spells = input.firstSickDay === null ? ok([]) : parseSpells([{ from: input.firstSickDay }]);
  if (!spells.ok) return refuse({ kind: "spells", because: spells.refusal.kind });
  if (input.firstSickDay !== null && input.firstSickDay > ctx.today()) return refuse({ kind: "sick-day-in-the-future" });
  try {
    return await ctx.inTransaction((tx) => writeClient(tx, ctx, input, spells.value));
  } catch (fault) {
    if (refusedBy(fault, "client_code")) return refuse({ kind: "code-taken" });
    if (refusedBy(fault, "employer_name")) return refuse({ kind: "employer-name-taken" });
    throw fault;
  }
}

async function writeClient(
  tx: Db,
  ctx: ServiceContext,
  input: AddClientInput,
  spells: readonly SicknessSpell[],
): Promise<Result<{ trajectoryId: TrajectoryId }, { readonly kind: "looks-like-work" }>> {
  const practiceId = practiceOf(ctx);
  const programme = newestProgramme(await programmeRepository(tx, practiceId).choices(), input.programme);
  const colleagues = await membershipRepository(tx, practiceId).colleagues(["coach", "owner"]);
  if (programme === undefined || !colleagues.some(({ membershipId }) => membershipId === input.coach)) throw new NotFoundError("choice");

  const { email, confirmed, language } = input.contact;
  const work = email !== null && looksLikeWork(email, await knownAtWork(tx, practiceId, input));
  if (work && !confirmed) return refuse({ kind: "looks-like-work" } as const);

  const employerId = await employerOf(tx, ctx, input);
  const managerContactId = await managerOf(tx, ctx, input, employerId);
  const client = Client.parse({ ...pickClient(input), id: newId(ClientId), employerId });
  await clientRepository(tx, practiceId).addMany([client], ctx.now());
  if (email !== null || language !== "nl")
    await clientContactRepository(tx, practiceId).saveAddresses(client.id, { email, confirmed: work ? email : null, language });
  const trajectoryId = newId(TrajectoryId);
  const trajectory = Trajectory.parse({
    id: trajectoryId,
    clientId: client.id,
    coachMembershipId: input.coach,
    programme: refTo(programme),
    startedOn: input.startedOn,
    sessionsBefore: 0,
    managerContactId,
    hrContactId: null,
    bedrijfsartsContactId: null,
    agreement: { priceCents: null, purchaseOrder: null, invoiceAddressLines: null, invoiceEmail: null },
    ...(isClockOnly(programme) ? { status: "active", activeSince: input.startedOn } : { status: "intake" }),
  });
  await trajectoryRepository(tx, practiceId).addMany([trajectory], ctx.now());

  const sickness = sicknessRepository(tx, practiceId);
  await sickness.saveSpells(new Map([[trajectoryId, spells]]));
  const clock = sicknessClock({ wvp: true, spells });
  if (clock.kind === "clock")
    await sickness.saveFacts(trajectoryId, { ...NO_FACTS, done: doneElsewhereBefore(clock.current, input.startedOn) });
  await writeAudit(tx, ctx, { action: "client.added", trajectories: [trajectoryId] });
  return ok({ trajectoryId });
}

/** Addresses at her employer, of which some come with the very same form. */
async function knownAtWork(tx: Db, practice: PracticeId, { employer, manager }: AddClientInput): Promise<string[]> {
  const typed = manager?.kind === "new" && manager.email !== null ? [manager.email] : [];
  return employer.kind === "new" ? typed : [...typed, ...(await addressesAt(tx, practice, employer.id))];
}

function pickClient({ code, name, function: job, contractHoursPerWeek }: AddClientInput) {
  return { code, name, function: job, contractHoursPerWeek };
}

async function employerOf(tx: Db, ctx: ServiceContext, { employer }: AddClientInput): Promise<EmployerId> {
  const employers = employerRepository(tx, practiceOf(ctx));
  if (employer.kind === "known") {
    if ((await employers.find(employer.id)) === undefined) throw new NotFoundError("employer");
    return employer.id;
  }
  const id = newId(EmployerId);
  await employers.add({ id, name: employer.name, invoicing: Employer.parse({ legalName: employer.name }) }, ctx.now());
  return id;
}

async function managerOf(tx: Db, ctx: ServiceContext, { manager }: AddClientInput, employerId: EmployerId): Promise<ContactId | null> {
  if (manager === null) return null;
  const contacts = contactRepository(tx, practiceOf(ctx));
  if (manager.kind === "known") {
    const known = await contacts.find(manager.id);
    if (known?.kind !== "manager" || known.employerId !== employerId) throw new NotFoundError("contact");
    return known.id;
  }
  const id = newId(ContactId);
  await contacts.add(
    { kind: "manager", id, employerId, name: manager.name, email: manager.email, phone: null, organisation: null },
    ctx.now(),
  );
  return id;
}
