import { createSecretKey, type KeyObject } from "node:crypto";
import type { PracticeId } from "@hervat/domain/primitives";
import type { z } from "zod";
import { open, type Place, seal } from "./seal.ts";
import type { Sealed } from "./sealed-value.ts";

/** Where in a practice: the tenant is the sealer's own. */
export type At = Omit<Place, "tenant">;

/** Seals and opens for one practice. It holds the practice's keys, so it lives no longer than the work it was made for. */
export interface Sealer {
  readonly tenant: PracticeId;
  sealText(at: At, text: string): Sealed;
  /** @throws CannotOpenError */
  openText(at: At, sealed: Sealed): string;
  sealJson(at: At, value: unknown): Sealed;
  /** Parsed by the schema, like everything that comes from outside. A moment comes back as text: use `z.coerce.date()`. @throws CannotOpenError, ZodError */
  openJson<Schema extends z.ZodType>(at: At, schema: Schema, sealed: Sealed): z.output<Schema>;
  sealBytes(at: At, bytes: Uint8Array): Sealed;
  /** @throws CannotOpenError */
  openBytes(at: At, sealed: Sealed): Uint8Array;
}

/** `keys` by number, 32 bytes each; `current` is the one that seals. */
export function makeSealer(tenant: PracticeId, keys: ReadonlyMap<number, Uint8Array>, current: number): Sealer {
  // Handed over as bytes, a key would be made anew for every value: that costs more than the value itself.
  const ready = new Map<number, KeyObject>([...keys].map(([number, bytes]) => [number, createSecretKey(bytes)]));
  const key = ready.get(current);
  if (key === undefined) throw new Error(`practice ${tenant} has no data key ${current}`);
  const place = (at: At): Place => ({ tenant, ...at });
  const sealBytes = (at: At, bytes: Uint8Array) => seal(key, current, place(at), bytes);
  const openBytes = (at: At, sealed: Sealed) => open((number) => ready.get(number), place(at), sealed);
  const openText = (at: At, sealed: Sealed) => Buffer.from(openBytes(at, sealed)).toString("utf8");
  return {
    tenant,
    sealBytes,
    openBytes,
    sealText: (at, text) => sealBytes(at, Buffer.from(text, "utf8")),
    openText,
    sealJson: (at, value) => sealBytes(at, Buffer.from(JSON.stringify(value), "utf8")),
    openJson: (at, schema, sealed) => schema.parse(JSON.parse(openText(at, sealed))),
  };
}
