import type { Trajectory } from "@hervat/domain/trajectory";
import type { Sealer } from "../../sealed/sealer.ts";
import type { Db } from "../../tenancy/db.ts";
import type { TestPractice } from "../given-practice.ts";

/** What every part of a full dossier is written with. */
export interface Given {
  readonly tx: Db;
  readonly sealer: Sealer;
  readonly trajectory: Trajectory;
  readonly practice: TestPractice;
  readonly secret: () => string;
}
