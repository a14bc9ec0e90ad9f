import type { Language } from "@hervat/domain/people";
import type { Random } from "../random/random.ts";
import { NAMES } from "./names.ts";

export interface PersonName {
  readonly gender: "female" | "male";
  readonly first: string;
  readonly last: string;
}

/** "Sanne van der Meulen" */
export function fullName({ first, last }: PersonName): string {
  return `${first} ${last}`;
}

/** As a letter names someone: "mevrouw Van der Meulen", "de heer Kılıç". A prefix without first name takes a capital. */
export function formalName({ gender, last }: PersonName, language: Language): string {
  const surname = last.charAt(0).toUpperCase() + last.slice(1);
  if (language === "en") return `${gender === "female" ? "Ms" : "Mr"} ${surname}`;
  return `${gender === "female" ? "mevrouw" : "de heer"} ${surname}`;
}

/** The part before the @ of an address: no accents, no spaces. */
export function mailbox({ first, last }: PersonName): string {
  return `${first}.${last}`
    .replaceAll("ı", "i")
    .replaceAll("ł", "l")
    .normalize("NFD")
    .replaceAll(/[^A-Za-z.]/g, "")
    .toLowerCase();
}

export interface NameWish {
  readonly gender?: "female" | "male";
  readonly international?: boolean;
}

/** Draws names without giving one out twice. */
export function nameDrawer(random: Random) {
  const given = new Set<string>();
  const everyday = NAMES.filter(({ weight }) => weight > 0).flatMap((group) => Array.from({ length: group.weight }, () => group));
  const abroad = NAMES.filter(({ weight }) => weight === 0);

  return {
    draw(wish: NameWish = {}): PersonName {
      for (let attempt = 0; attempt < 500; attempt += 1) {
        const gender = wish.gender ?? random.pick(["female", "female", "female", "male", "male"] as const);
        const group = random.pick(wish.international === true ? abroad : everyday);
        // A name tells of two families: one in eight carries the surname of another.
        const other = wish.international !== true && random.chance(0.125) ? random.pick(everyday) : group;
        const name: PersonName = {
          gender,
          first: random.pick(gender === "female" ? group.women : group.men),
          last: random.pick(other.surnames),
        };
        const box = mailbox(name);
        if (given.has(box)) continue;
        given.add(box);
        return name;
      }
      throw new Error("there are no names left");
    },
  };
}
export type NameDrawer = ReturnType<typeof nameDrawer>;
