import type { Db } from "@hervat/database";
import {
  employerRepository,
  invoiceRepository,
  practiceRepository,
  programmeRepository,
  sicknessRepository,
} from "@hervat/database/repositories";
import { listTakenSessions, listTakenTrajectories, readTakenPractice } from "@hervat/database/takeout";
import type { Cell } from "@hervat/domain/caseload-import";
import { sicknessClock } from "@hervat/domain/poortwachter";
import type { TrajectoryId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { writeTable } from "../caseload-import/write-table.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { clientTable, employerTable, invoiceTable, sessionTable } from "./lists.ts";
import { jsonEntry, type LaterRead, readMe, type TakeoutEntry } from "./takeout-entry.ts";

/** More than any practice has: a list that leaves must be whole. */
const ALL = 1_000_000;

/** What stands at the top: the lists for Excel, and the practice itself. */
export async function practiceEntries(tx: Db, ctx: ServiceContext, read: LaterRead): Promise<TakeoutEntry[]> {
  const practiceId = practiceOf(ctx);
  const { language: locale } = ctx;
  const practice = await practiceRepository(tx, practiceId).find();
  const trajectories = () => read((later) => listTakenTrajectories(later, practiceId));
  const table = (name: string, sheet: string, rows: () => Promise<readonly (readonly Cell[])[]>): TakeoutEntry => ({
    path: `${name}.xlsx`,
    madeAt: ctx.now(),
    bytes: async () => Buffer.from((await writeTable(await rows(), { format: "xlsx", name, sheet })).content, "base64"),
  });
  const programmes = () => read((later) => programmeRepository(later, practiceId).everything());
  const shared = () => read((later, sealer) => readTakenPractice(later, sealer));
  return [
    readMe(m.takeout_readme({ practice: practice?.value.name ?? "", day: ctx.today() }, { locale }), ctx.now()),
    table("clienten", m.takeout_sheet_clients({}, { locale }), async () => {
      const lines = await trajectories();
      const ids = lines.map(({ trajectoryId }) => trajectoryId);
      const records = await read((later) => sicknessRepository(later, practiceId).findMany(ids));
      const firstSickDay = (id: TrajectoryId) => {
        const record = records.get(id);
        const clock = record === undefined ? null : sicknessClock(record);
        return clock?.kind === "clock" ? clock.current.firstSickDay : null;
      };
      return clientTable(lines, { programmes: await programmes(), firstSickDay }, locale);
    }),
    table("gesprekken", m.takeout_sheet_sessions({}, { locale }), async () =>
      sessionTable(await read((later) => listTakenSessions(later, practiceId)), codesOf(await trajectories()), locale),
    ),
    table("facturen", m.takeout_sheet_invoices({}, { locale }), async () => {
      const invoices = await read((later) => invoiceRepository(later, practiceId).list({ limit: ALL }));
      const employers = await read((later) => employerRepository(later, practiceId).list(ALL));
      const names = new Map(employers.map(({ value: { id, name } }) => [id, name]));
      return invoiceTable(
        invoices.map(({ value }) => value),
        { codes: codesOf(await trajectories()), employers: names },
        locale,
      );
    }),
    table("werkgevers", m.takeout_sheet_employers({}, { locale }), async () => {
      const employers = await read((later) => employerRepository(later, practiceId).list(ALL));
      return employerTable(
        employers.map(({ value }) => value),
        await trajectories(),
        locale,
      );
    }),
    jsonEntry("praktijk.json", ctx.now(), async () => ({ format: 1, madeAt: ctx.now(), ...(await shared()) })),
    jsonEntry("contacten.json", ctx.now(), async () => (await shared())["work"]?.["contact"] ?? []),
    jsonEntry("programmas.json", ctx.now(), programmes),
  ];
}

function codesOf(lines: Awaited<ReturnType<typeof listTakenTrajectories>>): ReadonlyMap<string, string> {
  return new Map(lines.map(({ trajectoryId, code }) => [trajectoryId, code]));
}
