import { Employer } from "@hervat/domain/practice";
import type { EmployerId, PracticeId } from "@hervat/domain/primitives";
import { and, asc, eq } from "drizzle-orm";
import { employers } from "../schema/employer.ts";
import { builtOnce } from "../tenancy/built-once.ts";
import type { Db } from "../tenancy/db.ts";
import { anyOf, type OfMany } from "./any-of.ts";
import { insertMany } from "./insert-many.ts";
import { readTogether } from "./read-together.ts";
import { assertSaved, MOST_ROWS, type Stored } from "./stored.ts";

/** `name` is what the practice calls it; `invoicing` what its invoices need. */
export interface EmployerRecord {
  readonly id: EmployerId;
  readonly name: string;
  readonly invoicing: Employer;
}

const rowsById = builtOnce<OfMany>()((db, given) =>
  db
    .select()
    .from(employers)
    .where(and(eq(employers.tenantId, given("tenant")), anyOf(employers.id, given("ids")))),
);

const employersById = readTogether(async (db, tenant: PracticeId, ids: readonly EmployerId[]) => {
  const rows = await rowsById(db, { tenant, ids });
  return new Map(rows.map((row) => [row.id, toStored(row)]));
});

export function employerRepository(db: Db, tenant: PracticeId) {
  const own = eq(employers.tenantId, tenant);
  const toRow = ({ id, name, invoicing }: EmployerRecord, now: Date) => ({ tenantId: tenant, id, name, invoicing, createdAt: now });
  return {
    async find(id: EmployerId): Promise<Stored<EmployerRecord> | undefined> {
      return (await employersById(db, tenant, [id])).get(id);
    },

    async list(limit = MOST_ROWS): Promise<Stored<EmployerRecord>[]> {
      const rows = await db.select().from(employers).where(own).orderBy(asc(employers.name)).limit(limit);
      return rows.map(toStored);
    },

    async findMany(ids: readonly EmployerId[]): Promise<Stored<EmployerRecord>[]> {
      return [...(await employersById(db, tenant, ids)).values()];
    },

    /** Refused by `employer_name` when the practice has one of that name. */
    async add(employer: EmployerRecord, now: Date): Promise<void> {
      await db.insert(employers).values(toRow(employer, now));
    },

    async addMany(added: readonly EmployerRecord[], now: Date): Promise<void> {
      await insertMany(
        db,
        employers,
        added.map((employer) => toRow(employer, now)),
      );
    },

    /** @throws StaleSaveError */
    async save({ version, value }: Stored<EmployerRecord>): Promise<void> {
      const saved = await db
        .update(employers)
        .set({ name: value.name, invoicing: value.invoicing, version: version + 1 })
        .where(and(own, eq(employers.id, value.id), eq(employers.version, version)))
        .returning({ id: employers.id });
      assertSaved(saved, "employer", value.id);
    },
  };
}

function toStored({ id, name, invoicing, version }: typeof employers.$inferSelect): Stored<EmployerRecord> {
  return { version, value: { id, name, invoicing: Employer.parse(invoicing) } };
}
