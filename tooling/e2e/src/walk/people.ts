import { randomBytes } from "node:crypto";
import type { People } from "./walk.ts";

/** New people for one walk, whose names and addresses are found nowhere else. */
export function newPeople(client: string): People {
  const mark = randomBytes(3).toString("hex");
  return {
    client,
    clientEmail: `thuis.${mark}@postvak.example`,
    code: `W-${mark}`,
    employer: `Werkgever ${mark}`,
    orderer: "Roos Hendriks",
    ordererEmail: `r.hendriks@${mark}.example`,
    manager: "Bram de Boer",
    managerEmail: `b.deboer@${mark}.example`,
    bedrijfsarts: "Dr. Anna Postma",
  };
}
