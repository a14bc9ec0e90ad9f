import type { Db } from "@hervat/database";
import { listTakenClients, listTakenFiles, readTakenCase, type TakenClient, type TakenFile } from "@hervat/database/takeout";
import type { TrajectoryId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { dayInAmsterdam } from "../clock.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { withoutHerAnnex } from "./her-annex.ts";
import { practiceEntries } from "./practice-entries.ts";
import { readTakenBytes } from "./taken-bytes.ts";
import { folderNames, takenNames } from "./taken-names.ts";
import { jsonEntry, type LaterRead, readMe, type TakeoutEntry } from "./takeout-entry.ts";

/** What would be taken along. */
export interface Takeout {
  readonly entries: readonly TakeoutEntry[];
  readonly trajectoryIds: readonly TrajectoryId[];
  readonly clients: number;
  /** Stored documents among the entries. */
  readonly documents: number;
}

/**
 * Everything of the practice, or with `only` the dossier of that trajectory, as files that are made one after another. It asks
 * nothing of the policy: whoever calls it has.
 */
export async function planTakeout(tx: Db, ctx: ServiceContext, only?: TrajectoryId): Promise<Takeout> {
  const practiceId = practiceOf(ctx);
  const read: LaterRead = (work) =>
    ctx.service.database.transactAs("coach", { tenant: practiceId }, async (later) =>
      work(later, await ctx.service.keyring.sealerFor(later, practiceId)),
    );
  const clients = await listTakenClients(tx, practiceId, only);
  const trajectoryIds = clients.flatMap((client) => client.trajectoryIds);
  const files = await listTakenFiles(tx, practiceId, { trajectoryIds, loose: only === undefined });
  const filesOf = Map.groupBy(files, ({ trajectoryId }) => trajectoryId);
  const folders = folderNames(clients.map(({ code }) => code));
  const dossiers = clients.flatMap((client, index) => {
    const hers = client.trajectoryIds.flatMap((id) => filesOf.get(id) ?? []);
    return dossierEntries(ctx, read, client, { folder: `dossiers/${folders[index] ?? client.clientId}`, files: hers });
  });
  const top =
    only === undefined
      ? await practiceEntries(tx, ctx, read)
      : [readMe(m.takeout_readme_dossier({ day: ctx.today() }, { locale: ctx.language }), ctx.now())];
  const loose = filesOf.get(null) ?? [];
  const looseNames = takenNames(loose);
  const shared = loose.map((file, index) => fileEntry(read, file, `praktijk/${looseNames[index] ?? file.id}`));
  return { entries: [...top, ...shared, ...dossiers], trajectoryIds, clients: clients.length, documents: files.length };
}

function dossierEntries(
  ctx: ServiceContext,
  read: LaterRead,
  client: TakenClient,
  { folder, files }: { folder: string; files: readonly TakenFile[] },
): TakeoutEntry[] {
  const names = takenNames(files);
  const reader = "membershipId" in ctx.actor ? ctx.actor.membershipId : null;
  const documents = files.map(({ id, from, kind, draft, mediaType, madeAt, trajectoryId }, index) => ({
    file: names[index] ?? id,
    ...{ id, from, kind, draft, mediaType, madeOn: dayInAmsterdam(madeAt), trajectoryId },
  }));
  const dossier = jsonEntry(`${folder}/dossier.json`, ctx.now(), async () => {
    const rows = await read((tx, sealer) => readTakenCase(tx, sealer, { ...client, reader }));
    return { format: 1, madeAt: ctx.now(), code: client.code, documents, ...withoutHerAnnex(rows) };
  });
  return [dossier, ...files.map((file, index) => fileEntry(read, file, `${folder}/${names[index] ?? file.id}`))];
}

function fileEntry(read: LaterRead, file: TakenFile, path: string): TakeoutEntry {
  return { path, madeAt: file.madeAt, bytes: () => read((tx, sealer) => readTakenBytes(tx, sealer, file)) };
}
