import type { Db } from "@hervat/database";
import type { Sealer } from "@hervat/database/sealed";
import type { Service } from "../service-context.ts";

/** What it takes to make a report of the demo: the transaction it is written in, and what renders it. */
export interface ReportDesk {
  readonly tx: Db;
  readonly sealer: Sealer;
  readonly service: Service;
  readonly now: Date;
}
