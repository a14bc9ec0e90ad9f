import { createHash } from "node:crypto";
import type { PracticeId } from "@hervat/domain/primitives";
import type { AuditEvent, AuditSubject } from "./audit-event.ts";

/** What stands before the first event of a chain. */
export const GENESIS = Buffer.alloc(32);

/**
 * How a hash is made. 1 covered neither the door, nor the address, nor for whom somebody stood in. 1 and 2 hash the one before and the
 * event as one text; 3 hashes the event by itself, so that PostgreSQL can link it on while nobody else waits for us.
 */
export const AUDIT_FORMAT = 3;

/** What is written down, without its place in the chain. */
export interface AuditContent {
  readonly format: number;
  readonly tenant: PracticeId;
  readonly id: string;
  readonly event: AuditEvent;
  readonly subjects: readonly AuditSubject[];
}

export interface Link extends AuditContent {
  readonly seq: number;
  readonly prev: Uint8Array;
}

/** As `appendEvent` links it on, and as the older formats did. */
export function hashOf(link: Link): Buffer {
  const { format, tenant, seq, prev } = link;
  if (format < 3) return hashOfParts([...(format === 1 ? [] : [String(format)]), tenant, String(seq), ...eventParts(link)], prev);
  const place = Buffer.alloc(8);
  place.writeBigInt64BE(BigInt(seq));
  return createHash("sha256").update(prev).update(place).update(contentHash(link)).digest();
}

/** Of an event wherever it stands. */
export function contentHash(content: AuditContent): Buffer {
  return hashOfParts([String(content.format), content.tenant, ...eventParts(content)]);
}

function eventParts({ format, id, event, subjects }: AuditContent): string[] {
  const details = Object.entries(event.details)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([key, value]) => [key, JSON.stringify(value)]);
  const touched = subjects
    .toSorted((one, other) => (one.trajectoryId < other.trajectoryId ? -1 : 1))
    .flatMap(({ trajectoryId, fields }) => [trajectoryId, String(fields.length), ...fields]);
  return [
    id,
    event.at.toISOString(),
    event.action,
    event.outcome,
    event.actorKind,
    event.personId ?? "",
    event.membershipId ?? "",
    ...(format === 1 ? [] : [event.onBehalfOf ?? "", event.door ?? "", event.address ?? ""]),
    event.osUser ?? "",
    event.purpose ?? "",
    event.requestId ?? "",
    String(details.length),
    ...details,
    String(subjects.length),
    ...touched,
  ];
}

/** Over length-prefixed parts in a fixed order: no two lists give the same bytes. */
function hashOfParts(parts: readonly string[], prev?: Uint8Array): Buffer {
  const hash = createHash("sha256");
  if (prev !== undefined) hash.update(prev);
  for (const part of parts) {
    const bytes = Buffer.from(part, "utf8");
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    hash.update(length).update(bytes);
  }
  return hash.digest();
}
