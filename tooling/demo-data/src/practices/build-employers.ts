import { Contact } from "@hervat/domain/people";
import { ContactId, EmployerId } from "@hervat/domain/primitives";
import { fullName, mailbox, type NameDrawer } from "../people/person-name.ts";
import type { DemoIds } from "../random/demo-ids.ts";
import type { Random } from "../random/random.ts";
import type { DemoEmployer } from "../world.ts";
import { demoPhone } from "./build-staff.ts";
import { ARBO_SERVICES, EMPLOYER_FILES, type EmployerFile } from "./practice-files.ts";

/** An employer of a practice with the people around its employees. */
export interface BuiltEmployer {
  readonly file: EmployerFile;
  readonly employer: DemoEmployer;
  readonly hr: readonly Contact[];
  readonly bedrijfsartsen: readonly Contact[];
}

export interface ContactBook {
  /** A manager with room for one more employee; most have one, some two, a few three. */
  managerAt(employer: BuiltEmployer): ContactId;
  contacts(): readonly Contact[];
}

export function buildEmployers(practiceKey: string, ids: DemoIds, names: NameDrawer, random: Random): readonly BuiltEmployer[] {
  const services = ARBO_SERVICES.filter(({ practice }) => practice === practiceKey).map(({ name, domain, doctors }) =>
    Array.from({ length: doctors }, () => {
      const doctor = names.draw();
      return Contact.parse({
        id: ids.next(ContactId),
        kind: "bedrijfsarts",
        name: fullName(doctor),
        email: `${mailbox(doctor)}@${domain}`,
        phone: demoPhone(random.int(5000, 5999)),
        organisation: name,
        employerId: null,
      });
    }),
  );
  return EMPLOYER_FILES.filter(({ practices }) => practices.includes(practiceKey)).map((file, at) => {
    const id = ids.next(EmployerId);
    const hr = Array.from({ length: file.invoicing.kind === "company" ? 1 : 2 }, () => contactAt(file, id, "hr", ids, names, random));
    return { file, employer: { id, name: file.name, invoicing: file.invoicing }, hr, bedrijfsartsen: services[at % services.length] ?? [] };
  });
}

export function contactBook(employers: readonly BuiltEmployer[], ids: DemoIds, names: NameDrawer, random: Random): ContactBook {
  const managers: Contact[] = [];
  const room = new Map<EmployerId, { id: ContactId; left: number }[]>();
  return {
    managerAt({ file, employer }) {
      const open = room.get(employer.id) ?? [];
      room.set(employer.id, open);
      const known = open.find(({ left }) => left > 0);
      if (known !== undefined) {
        known.left -= 1;
        return known.id;
      }
      const manager = contactAt(file, employer.id, "manager", ids, names, random);
      managers.push(manager);
      open.push({ id: manager.id, left: random.pick([0, 0, 0, 1, 1, 2]) });
      return manager.id;
    },
    contacts() {
      const doctors = new Map(employers.flatMap(({ bedrijfsartsen }) => bedrijfsartsen.map((doctor) => [doctor.id, doctor])));
      return [...managers, ...employers.flatMap(({ hr }) => hr), ...doctors.values()];
    },
  };
}

function contactAt(
  file: EmployerFile,
  employerId: EmployerId,
  kind: "manager" | "hr",
  ids: DemoIds,
  names: NameDrawer,
  random: Random,
): Contact {
  const international = file.sectors.includes("software") && random.chance(0.4);
  const name = names.draw({ international });
  return Contact.parse({
    id: ids.next(ContactId),
    kind,
    name: fullName(name),
    email: `${mailbox(name)}@${file.domain}`,
    phone: demoPhone(random.int(6000, 9999)),
    organisation: kind === "hr" ? file.name : null,
    employerId,
  });
}
