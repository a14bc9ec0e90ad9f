import { employerRepository, practiceRepository, trajectoryRepository } from "@hervat/database/repositories";
import { Cents } from "@hervat/domain/money";
import { Employer, PracticeProfile } from "@hervat/domain/practice";
import type { TrajectoryId } from "@hervat/domain/primitives";
import { givenCase } from "./given-case.ts";
import type { GivenTeam } from "./given-team.ts";

/** The practice says of itself all that an invoice needs. */
export async function givenWholeProfile(
  { test, practice }: Pick<GivenTeam, "test" | "practice">,
  told: Record<string, unknown> = {},
): Promise<void> {
  await test.service.database.transactAs("coach", { tenant: practice.id }, async (tx) => {
    const practices = practiceRepository(tx, practice.id);
    const stored = await practices.find();
    if (stored === undefined) throw new Error("no practice");
    const profile = PracticeProfile.parse({
      legalName: "Praktijk Oever B.V.",
      senderName: "Oever Advies",
      address: { street: "Kade 12", postcode: "3511 AB", city: "Utrecht" },
      kvkNumber: "12345678",
      vatId: "NL123456789B01",
      iban: "NL91 ABNA 0417 1643 00",
      ...told,
    });
    await practices.save({ ...stored, value: { ...stored.value, profile } });
  });
}

/** A case of the coach whose employer can be invoiced, at the price of programme 2. */
export async function givenOrder(team: GivenTeam, told: Record<string, unknown> = {}): Promise<TrajectoryId> {
  const { test, practice, coach, hers } = team;
  const trajectoryId = await givenCase(hers, coach.membershipId);
  await test.service.database.transactAs("coach", { tenant: practice.id }, async (tx) => {
    const employers = employerRepository(tx, practice.id);
    const trajectories = trajectoryRepository(tx, practice.id);
    const trajectory = await trajectories.find(trajectoryId);
    const [employer] = (await employers.list()).toSorted((one, other) => (one.value.id < other.value.id ? 1 : -1));
    if (trajectory === undefined || employer === undefined) throw new Error("no case");
    const invoicing = Employer.parse({
      legalName: employer.value.name,
      invoiceAddress: { street: "Molenweg 1", postcode: "1012 AB", city: "Amsterdam" },
      ...told,
    });
    await employers.save({ ...employer, value: { ...employer.value, invoicing } });
    const agreement = { ...trajectory.value.agreement, priceCents: Cents.parse(212_500), purchaseOrder: "PO-7" };
    await trajectories.save({ ...trajectory, value: { ...trajectory.value, agreement } });
  });
  return trajectoryId;
}
