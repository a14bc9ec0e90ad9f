import { createHash } from "node:crypto";
import type { PracticeId } from "@hervat/domain/primitives";
import type { AuditEvent, AuditSubject } from "./audit-event.ts";

/** What stands before the first event of a chain. */
export const GENESIS = Buffer.alloc(32);

/** The first format covered neither the door, nor the address, nor for whom somebody stood in. */
export const AUDIT_FORMAT = 2;

export interface Link {
  readonly format: number;
  readonly tenant: PracticeId;
  readonly seq: number;
  readonly id: string;
  readonly event: AuditEvent;
  readonly subjects: readonly AuditSubject[];
  readonly prev: Uint8Array;
}

/** Over length-prefixed parts in a fixed order: no two events give the same bytes. */
export function hashOf({ format, tenant, seq, id, event, subjects, prev }: Link): Buffer {
  const details = Object.entries(event.details)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([key, value]) => [key, JSON.stringify(value)]);
  const touched = subjects
    .toSorted((one, other) => (one.trajectoryId < other.trajectoryId ? -1 : 1))
    .flatMap(({ trajectoryId, fields }) => [trajectoryId, String(fields.length), ...fields]);
  const parts = [
    ...(format === 1 ? [] : [String(format)]),
    tenant,
    String(seq),
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
  const hash = createHash("sha256").update(prev);
  for (const part of parts) {
    const bytes = Buffer.from(part, "utf8");
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    hash.update(length).update(bytes);
  }
  return hash.digest();
}
