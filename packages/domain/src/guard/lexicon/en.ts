import { complaintEn } from "./complaint-en.ts";
import { contextEn } from "./context-en.ts";
import { diagnosisEn } from "./diagnosis-en.ts";
import { illnessEn } from "./illness-en.ts";
import { incapacityEn } from "./incapacity-en.ts";
import { innocentEn } from "./innocent-en.ts";
import { medicationEn } from "./medication-en.ts";
import { privateEn } from "./private-en.ts";
import { treatmentEn } from "./treatment-en.ts";

/** The same lists in English. */
export const lexiconEn = {
  illness: contracted(illnessEn),
  complaint: contracted(complaintEn),
  medication: contracted(medicationEn),
  diagnosis: contracted(diagnosisEn),
  treatment: contracted(treatmentEn),
  private: contracted(privateEn),
  incapacity: contracted(incapacityEn),
  innocent: contracted(innocentEn),
  ...contextEn,
} as const;

/** Every term also as people write it in haste: can't for cannot, doesn't for does not. */
function contracted(list: string): string {
  const short = list.split(",").flatMap((term) => {
    const written = term.replace("cannot", "can't").replace("does not", "doesn't").replace("do not", "don't").replace("is not", "isn't");
    return written === term ? [] : [written];
  });
  return [list, ...short].join(",");
}
