import type { PracticeId } from "@hervat/domain/primitives";
import { v7 } from "uuid";
import { connectionOf } from "../tenancy/built-once.ts";
import type { Db } from "../tenancy/db.ts";
import type { AuditEvent, AuditSubject } from "./audit-event.ts";
import { AUDIT_FORMAT, contentHash, GENESIS } from "./audit-hash.ts";

/**
 * Links an event on behind the last one, with the cases it touched. PostgreSQL itself reads the last one and makes the hash: the whole
 * practice waits for this row, and so must not wait for us to come back with the next question.
 */
const APPEND = `
  with last as (
    select coalesce(c.seq, 0) + 1 as seq, coalesce(c.hash, $2::bytea) as prev
    from (select 1) as one left join audit.checkpoint c on c.tenant_id = $1::uuid
  ), link as (
    select seq, prev, sha256(prev || int8send(seq) || $18::bytea) as hash from last
  ), added as (
    insert into audit.event (tenant_id, seq, id, at, action, outcome, actor_kind, person_id, membership_id, on_behalf_of, os_user, purpose,
      request_id, door, address, format, details, prev, hash)
    select $1::uuid, seq, $3::uuid, $4::timestamptz, $5::text, $6::text, $7::text, $8::uuid, $9::uuid, $10::uuid, $11::text, $12::text,
      $13::text, $14::text, $15::text, $16::smallint, $17::text::jsonb, prev, hash
    from link
  ), named as (
    insert into audit.subject (tenant_id, event_id, trajectory_id, fields)
    select $1::uuid, $3::uuid, "trajectoryId", fields
    from jsonb_to_recordset($19::text::jsonb) as given ("trajectoryId" uuid, fields text[])
  )
  insert into audit.checkpoint (tenant_id, seq, hash, moved_at) select $1::uuid, seq, hash, $4::timestamptz from link
  on conflict (tenant_id) do update set seq = excluded.seq, hash = excluded.hash, moved_at = excluded.moved_at`;

const HOLD = "select pg_advisory_xact_lock(hashtextextended($1, 0))";

/** Both statements are on their way when this returns; the lock is held to the end of the transaction. */
export async function appendEvent(db: Db, tenant: PracticeId, event: AuditEvent, subjects: readonly AuditSubject[]): Promise<void> {
  const id = v7();
  const content = contentHash({ format: AUDIT_FORMAT, tenant, id, event, subjects });
  const connection = connectionOf(db);
  // Both by the driver itself, which keeps their order: the row before it is read once it is held.
  const held = connection.unsafe(HOLD, [`audit ${tenant}`]).execute();
  const added = connection
    .unsafe(APPEND, [
      ...[tenant, GENESIS, id, event.at.toISOString(), event.action, event.outcome, event.actorKind],
      ...[event.personId, event.membershipId, event.onBehalfOf, event.osUser, event.purpose, event.requestId, event.door, event.address],
      ...[AUDIT_FORMAT, JSON.stringify(event.details), content, JSON.stringify(subjects)],
    ])
    .execute();
  await Promise.all([held, added]);
}
