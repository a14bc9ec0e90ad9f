import { callAs } from "../../testing/call-as.ts";
import type { Desk, Opened } from "../desk.ts";

/** What is open, with the version that both of them read. */
export type Line = (desk: Desk) => Promise<Opened>;
export type Lines = Readonly<Record<string, Line>>;

let lines = 0;

/** Two texts that stand nowhere else. */
export function twoTexts(): readonly [string, string] {
  lines += 1;
  return [`Wat de een schreef, ${lines}e keer`, `Wat de ander schreef, ${lines}e keer`];
}

export const hersOf = ({ test, coach }: Desk) => callAs(test.service, coach.actor);
export const caseOf = ({ coach }: Desk) => coach.cases.own;
export const idOf = (desk: Desk) => ({ trajectoryId: caseOf(desk).dossier.trajectory.id });
export const versionIn = (found: { readonly version: number } | null | undefined) => found?.version ?? 0;
