import type { Database } from "@hervat/database";
import { type PracticeName, practiceDirectoryRepository } from "@hervat/database/repositories";
import { NotFoundError } from "../errors.ts";
import { readInstallation } from "../installation/read-installation.ts";
import type { ServiceContext } from "../service-context.ts";

/** The demo practices, while the demo is open. @throws NotFoundError in every other installation */
export async function openDemoPractices({ service }: ServiceContext): Promise<PracticeName[]> {
  const { demo } = await readInstallation(service.database, service.installation.demoAllowed);
  if (!demo) throw new NotFoundError("demo");
  return demoPractices(service.database);
}

async function demoPractices(database: Database): Promise<PracticeName[]> {
  const practices = await database.transactAs("auth", {}, (tx) => practiceDirectoryRepository(tx).list());
  return practices.filter(({ demo }) => demo);
}
