import { Client, ClientContact, Email, Language } from "@hervat/domain/people";
import type { ClientId, PracticeId } from "@hervat/domain/primitives";
import { and, eq, inArray, sql } from "drizzle-orm";
import { clientContacts, clients } from "../schema/client.ts";
import { builtOnce } from "../tenancy/built-once.ts";
import type { Db } from "../tenancy/db.ts";
import { anyOf, type OfMany } from "./any-of.ts";
import { insertMany } from "./insert-many.ts";
import { readTogether } from "./read-together.ts";
import { assertSaved, type Stored } from "./stored.ts";

const rowsById = builtOnce<OfMany>()((db, given) =>
  db
    .select()
    .from(clients)
    .where(and(eq(clients.tenantId, given("tenant")), anyOf(clients.id, given("ids")))),
);

const clientsById = readTogether(async (db, tenant: PracticeId, ids: readonly ClientId[]) => {
  const rows = await rowsById(db, { tenant, ids });
  return new Map(rows.map((row) => [row.id, toStored(row)]));
});

const contactsByClient = readTogether(async (db, tenant: PracticeId, ids: readonly ClientId[]) => {
  const rows = await db
    .select()
    .from(clientContacts)
    .where(and(eq(clientContacts.tenantId, tenant), anyOf(clientContacts.clientId, ids)));
  return new Map(rows.map((row) => [row.clientId, ClientContact.parse(row)]));
});

export function clientRepository(db: Db, tenant: PracticeId) {
  const own = eq(clients.tenantId, tenant);
  return {
    async find(id: ClientId): Promise<Stored<Client> | undefined> {
      return (await clientsById(db, tenant, [id])).get(id);
    },

    async findMany(ids: readonly ClientId[]): Promise<ReadonlyMap<ClientId, Client>> {
      const found = await clientsById(db, tenant, ids);
      return new Map([...found].map(([id, { value }]) => [id, value]));
    },

    /** By code, whatever its capitals. */
    async findByCodes(codes: readonly string[]): Promise<Stored<Client>[]> {
      const lower = codes.map((code) => code.toLowerCase());
      const rows = await db
        .select()
        .from(clients)
        .where(and(own, inArray(sql`lower(${clients.code})`, lower)));
      return rows.map(toStored);
    },

    /** Refused by `client_code` when the practice uses that code. */
    async addMany(added: readonly Client[], now: Date): Promise<void> {
      await insertMany(
        db,
        clients,
        added.map((client) => ({ ...client, tenantId: tenant, createdAt: now })),
      );
    },

    /** @throws StaleSaveError */
    async save({ version, value: { id, ...facts } }: Stored<Client>): Promise<void> {
      const saved = await db
        .update(clients)
        .set({ ...facts, version: version + 1 })
        .where(and(own, eq(clients.id, id), eq(clients.version, version)))
        .returning({ id: clients.id });
      assertSaved(saved, "client", id);
    },
  };
}

export interface ClientAddresses {
  readonly email: Email | null;
  readonly confirmed: string | null;
  readonly language: Language;
}

export interface SavedAddresses {
  readonly email: Email | null;
  readonly confirmed: Email | null;
  /** Stays as it is when not given. */
  readonly language?: Language;
}

/** How the practice reaches the client in private: behind the wall. */
export function clientContactRepository(db: Db, tenant: PracticeId) {
  return {
    async find(clientId: ClientId): Promise<ClientContact | undefined> {
      return (await contactsByClient(db, tenant, [clientId])).get(clientId);
    },

    /** Her address, the one she wants although it looks like work, and the language in which she is written to. */
    async addresses(clientId: ClientId): Promise<ClientAddresses> {
      const [row] = await db
        .select({ email: clientContacts.privateEmail, confirmed: clientContacts.confirmedEmail, language: clientContacts.language })
        .from(clientContacts)
        .where(and(eq(clientContacts.tenantId, tenant), eq(clientContacts.clientId, clientId)));
      const language = Language.parse(row?.language ?? "nl");
      return { email: row?.email ? Email.parse(row.email) : null, confirmed: row?.confirmed ?? null, language };
    },

    /** Nothing else that is private changes with it. */
    async saveAddresses(clientId: ClientId, { email, confirmed, language }: SavedAddresses): Promise<void> {
      const saved = { privateEmail: email, confirmedEmail: confirmed, ...(language && { language }) };
      await db
        .insert(clientContacts)
        .values({ tenantId: tenant, clientId, ...saved })
        .onConflictDoUpdate({ target: [clientContacts.tenantId, clientContacts.clientId], set: saved });
    },

    /** Adds them, or puts them in the place of what was there. */
    async saveMany(saved: readonly ClientContact[]): Promise<void> {
      await insertMany(
        db,
        clientContacts,
        saved.map((contact) => ({ ...contact, tenantId: tenant })),
        sql`on conflict (tenant_id, client_id) do update set private_email = excluded.private_email, mobile = excluded.mobile, birth_date = excluded.birth_date`,
      );
    },
  };
}

function toStored({ version, ...row }: typeof clients.$inferSelect): Stored<Client> {
  return { version, value: Client.parse(row) };
}
