import { programmeRepository } from "@hervat/database/repositories";
import { inPractice } from "@hervat/database/testing";
import { newId, ProgrammeId } from "@hervat/domain/primitives";
import { copyOf, freeKey, SHIPPED_PROGRAMMES, writeProgrammeFile } from "@hervat/domain/programme";
import { v7 } from "uuid";
import { isElsewhere, type MatrixInputs, type MatrixTarget, NOTHING } from "./matrix-input.ts";

const NAMES = { nl: "Onze weg", en: "Our way" };

/** The programmes of the practice. */
export const PROGRAMME_INPUTS: MatrixInputs = {
  "programme.list": NOTHING,
  "programme.choices": NOTHING,
  "programme.copy": () => ({ input: { from: shipped().key, names: NAMES } }),
  // Of the draft that is there: whoever may is led to it.
  "programme.next": async (target) => ({ input: { key: (await draftOf(target)).programme.key }, absent: isElsewhere(target) }),
  "programme.save": async (target) => {
    const { id, programme } = await draftOf(target);
    const { key: _key, version: _number, ...words } = programme;
    return { input: { id, version: 1, words }, absent: isElsewhere(target) };
  },
  "programme.publish": async (target) => ({ input: { id: (await draftOf(target)).id, version: 1 }, absent: isElsewhere(target) }),
  "programme.discard": async (target) => ({ input: { id: (await draftOf(target)).id, version: 1 }, absent: isElsewhere(target) }),
  "programme.offer": async (target) => ({
    input: { key: (await draftOf(target)).programme.key, offered: false },
    absent: isElsewhere(target),
  }),
  "programme.export": () => ({ input: { key: shipped().key, number: shipped().version } }),
  "programme.import": () => ({ input: { text: writeProgrammeFile(shipped()) } }),
};

function shipped() {
  const [first] = SHIPPED_PROGRAMMES;
  if (first === undefined) throw new Error("no programme ships");
  return first;
}

/** A draft in the practice of the case, that nobody else works on. */
async function draftOf({ test, about: { practice } }: MatrixTarget) {
  const id = newId(ProgrammeId);
  const programme = copyOf(shipped(), { key: freeKey(`weg ${v7()}`, new Set()), names: NAMES });
  await inPractice(test.database, practice, (tx) => programmeRepository(tx, practice.id).add(id, programme));
  return { id, programme };
}
