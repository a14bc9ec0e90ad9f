import { Contact, type ContactKind } from "@hervat/domain/people";
import type { ContactId, PracticeId } from "@hervat/domain/primitives";
import { and, asc, eq, inArray, isNotNull, ne, sql } from "drizzle-orm";
import { contacts } from "../schema/contact.ts";
import type { Db } from "../tenancy/db.ts";
import { insertMany } from "./insert-many.ts";
import { assertSaved, MOST_ROWS, type Stored } from "./stored.ts";

export function contactRepository(db: Db, tenant: PracticeId) {
  const own = eq(contacts.tenantId, tenant);
  const toRow = (contact: Contact, now: Date) => ({ ...contact, tenantId: tenant, createdAt: now });
  return {
    async find(id: ContactId): Promise<Contact | undefined> {
      const [row] = await db
        .select()
        .from(contacts)
        .where(and(own, eq(contacts.id, id)));
      return row && Contact.parse(row);
    },

    /** With the count of its saves, for who is about to change it. */
    async findStored(id: ContactId): Promise<Stored<Contact> | undefined> {
      const [row] = await db
        .select()
        .from(contacts)
        .where(and(own, eq(contacts.id, id)));
      return row && { version: row.version, value: Contact.parse(row) };
    },

    async findMany(ids: readonly ContactId[]): Promise<Contact[]> {
      const rows = await db
        .select()
        .from(contacts)
        .where(and(own, inArray(contacts.id, [...ids])));
      return rows.map((row) => Contact.parse(row));
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
      return rows.map((row) => ({ version: row.version, value: Contact.parse(row) }));
    },

    /** The other bedrijfsartsen of the same organisation: the team in which one stands in for another. */
    async colleaguesOf(id: ContactId): Promise<ContactId[]> {
      const self = db
        .select({ organisation: sql`lower(${contacts.organisation})` })
        .from(contacts)
        .where(and(own, eq(contacts.id, id)));
      const rows = await db
        .select({ id: contacts.id })
        .from(contacts)
        .where(
          and(
            own,
            eq(contacts.kind, "bedrijfsarts"),
            ne(contacts.id, id),
            isNotNull(contacts.organisation),
            sql`lower(${contacts.organisation}) = (${self})`,
          ),
        )
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
