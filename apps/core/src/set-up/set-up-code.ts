import { createHmac, timingSafeEqual } from "node:crypto";

/** No 0 and O, no 1, I and L: it is read from a terminal and typed into a page. */
const SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const GROUPS = 3;
const GROUP_LENGTH = 4;

/**
 * The start code of this installation, such as `7KQ2-MX4D-9HTR`: whoever can read the terminal or the secrets can begin the
 * first practice, and nobody else. It follows from the installation's secret, so every process knows it and none stores it;
 * beginning a practice closes set-up for good.
 */
export function setUpCode(authSecret: string): string {
  const bytes = createHmac("sha256", authSecret).update("hervat start code").digest();
  const signs = [...bytes.subarray(0, GROUPS * GROUP_LENGTH)].map((byte) => SIGNS[byte % SIGNS.length]);
  return Array.from({ length: GROUPS }, (_, group) => signs.slice(group * GROUP_LENGTH, (group + 1) * GROUP_LENGTH).join("")).join("-");
}

/** A code however it was typed: small letters, spaces and dashes do not matter. */
export function plainCode(typed: string): string {
  return typed.toUpperCase().replace(/[^A-Z0-9]/g, "");
}

/** Whether this is the code. */
export function isSetUpCode(typed: string, authSecret: string): boolean {
  const [given, wanted] = [typed, setUpCode(authSecret)].map((code) => Buffer.from(plainCode(code)));
  if (given === undefined || wanted === undefined) return false;
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
