import { notFound } from "@tanstack/react-router";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * An id out of the address, under the brand that core's inputs carry: `idParam<TrajectoryId>(params.trajectoryId)`.
 * The schemas of the domain would do the same and bring 25 kB into the first screen of everyone, because what reads an
 * address is loaded with the router. Core parses every id again, so the brand is a promise to the compiler and to nobody else.
 *
 * @throws notFound when it is no id
 */
export function idParam<Id extends string>(text: string): Id {
  const id = knownIdParam<Id>(text);
  if (id === undefined) throw notFound();
  return id;
}

/** The same where the address may also be without one. */
export function knownIdParam<Id extends string>(text: unknown): Id | undefined {
  return typeof text === "string" && UUID.test(text) ? (text as Id) : undefined;
}
