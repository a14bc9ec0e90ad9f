import { Contact, type ContactKind } from "@hervat/domain/people";
import type { ContactId, PracticeId } from "@hervat/domain/primitives";
import { and, asc, eq, isNotNull, ne, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { contacts } from "../schema/contact.ts";
import type { Db } from "../tenancy/db.ts";
import { anyOf } from "./any-of.ts";
import { insertMany } from "./insert-many.ts";
import { readTogether } from "./read-together.ts";
import { assertSaved, MOST_ROWS, type Stored } from "./stored.ts";

const contactsById = readTogether(async (db, tenant: PracticeId, ids: readonly ContactId[]) => {
  const rows = await db
    .select()
    .from(contacts)
    .where(and(eq(contacts.tenantId, tenant), anyOf(contacts.id, ids)));
  return new Map(rows.map((row) => [row.id, toStored(row)]));
});

const self = alias(contacts, "self");
const colleaguesById = readTogether(async (db, tenant: PracticeId, ids: readonly ContactId[]) => {
  const rows = await db
    .select({ of: self.id, id: contacts.id })
    .from(self)
    .innerJoin(contacts, and(eq(contacts.tenantId, self.tenantId), ne(contacts.id, self.id)))
    .where(
      and(
        eq(self.tenantId, tenant),
        anyOf(self.id, ids),
        eq(contacts.kind, "bedrijfsarts"),
        isNotNull(contacts.organisation),
        sql`lower(${contacts.organisation}) = lower(${self.organisation})`,
      ),
    );
  return Map.groupBy(rows, ({ of }) => of);
});

export function contactRepository(db: Db, tenant: PracticeId) {
  const own = eq(contacts.tenantId, tenant);
  const toRow = (contact: Contact, now: Date) => ({ ...contact, tenantId: tenant, createdAt: now });
  return {
    async find(id: ContactId): Promise<Contact | undefined> {
      return (await this.findStored(id))?.value;
    },

    /** With the count of its saves, for who is about to change it. */
    async findStored(id: ContactId): Promise<Stored<Contact> | undefined> {
      return (await contactsById(db, tenant, [id])).get(id);
    },

    async findMany(ids: readonly ContactId[]): Promise<Contact[]> {
      const found = await contactsById(db, tenant, ids);
      return [...found.values()].map(({ value }) => value);
    },

    async list(asked: { kind?: ContactKind; limit?: number } = {}): Promise<Contact[]> {
      return (await this.listStored(asked)).map(({ value }) => value);
    },

    async listStored({ kind, limit = MOST_ROWS }: { kind?: ContactKind; limit?: number } = {}): Promise<Stored<Contact>[]> {
      const rows = await db
        .select()
        .from(contacts)
        .where(kind === undefined ? own : and(own, eq(contacts.kind, kind)))
        .orderBy(asc(contacts.name))
        .limit(limit);
      return rows.map(toStored);
    },

    /** The other bedrijfsartsen of the same organisation: the team in which one stands in for another. */
    async colleaguesOf(id: ContactId): Promise<ContactId[]> {
      const colleagues = (await colleaguesById(db, tenant, [id])).get(id) ?? [];
      return colleagues.slice(0, MOST_ROWS).map((colleague) => colleague.id);
    },

    /**
     * Every row under which this bedrijfsarts stands here, his own among them: the same name at the same address. A mailbox that two
     * doctors share keeps them apart by name, and a name that two share by the address.
     */
    async rowsOfDoctor(id: ContactId): Promise<ContactId[]> {
      const same = and(
        eq(contacts.tenantId, self.tenantId),
        or(
          eq(contacts.id, self.id),
          and(
            eq(contacts.kind, "bedrijfsarts"),
            eq(self.kind, "bedrijfsarts"),
            eq(contacts.email, self.email),
            sql`lower(trim(${contacts.name})) = lower(trim(${self.name}))`,
          ),
        ),
      );
      const rows = await db
        .select({ id: contacts.id })
        .from(self)
        .innerJoin(contacts, same)
        .where(and(eq(self.tenantId, tenant), eq(self.id, id)))
        .limit(MOST_ROWS);
      return rows.map((row) => row.id);
    },

    async add(contact: Contact, now: Date): Promise<void> {
      await db.insert(contacts).values(toRow(contact, now));
    },

    async addMany(added: readonly Contact[], now: Date): Promise<void> {
      await insertMany(
        db,
        contacts,
        added.map((contact) => toRow(contact, now)),
      );
    },

    /** @throws StaleSaveError */
    async save({ version, value: { id, kind: _kind, ...facts } }: Stored<Contact>): Promise<void> {
      const saved = await db
        .update(contacts)
        .set({ ...facts, version: version + 1 })
        .where(and(own, eq(contacts.id, id), eq(contacts.version, version)))
        .returning({ id: contacts.id });
      assertSaved(saved, "contact", id);
    },
  };
}

function toStored(row: typeof contacts.$inferSelect): Stored<Contact> {
  return { version: row.version, value: Contact.parse(row) };
}
