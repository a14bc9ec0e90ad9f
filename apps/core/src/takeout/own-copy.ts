import { auditRepository } from "@hervat/database/repositories";
import { listTakenClients, listTakenFiles, readTakenCase, type TakenRows } from "@hervat/database/takeout";
import type { TrajectoryId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { auditSentence } from "../audit/audit-sentence.ts";
import { whoForClient } from "../audit/audit-who.ts";
import { namesOf } from "../audit/name-of.ts";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { annexPage } from "./annex-page.ts";
import { copyPage, type LogLine } from "./copy-page.ts";
import { annexIn } from "./her-annex.ts";
import { readTakenBytes } from "./taken-bytes.ts";
import { takenNames } from "./taken-names.ts";
import { jsonEntry, type LaterRead, type TakeoutEntry } from "./takeout-entry.ts";

/** What is the practice's own: amounts, texts that nobody agreed to, and working notes. She can ask for it, and then a person answers. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  "report_draft",
  "evaluation_draft",
  "quiet_closing",
  "kept_dossier",
  "theme_note",
  "assignment",
  "manager_form",
  "manager_form_answer",
]);
const MOST_LINES = 10_000;

/** The client's own edition of her dossier: a page to read, her documents, and the data; the coach's private notes stay behind. */
export async function readTakenCopy(ctx: ServiceContext, trajectoryId: TrajectoryId): Promise<TakeoutEntry[]> {
  const practiceId = practiceOf(ctx);
  // Whoever asks was allowed before this; the client's own role has no grant on all that is hers to take along.
  const read: LaterRead = (work) =>
    ctx.service.database.transactAs("coach", { tenant: practiceId }, async (tx) =>
      work(tx, await ctx.service.keyring.sealerFor(tx, practiceId)),
    );
  const { client, files, rows, log } = await read(async (tx, sealer) => {
    const [found] = await listTakenClients(tx, practiceId, trajectoryId);
    if (found === undefined) throw new NotFoundError("trajectory");
    const all = await listTakenFiles(tx, practiceId, { trajectoryIds: [trajectoryId], loose: false });
    const events = await auditRepository(tx, practiceId).search({ trajectoryId, limit: MOST_LINES });
    const names = await namesOf(
      tx,
      practiceId,
      events.map(({ membershipId }) => membershipId),
    );
    const told = events.map(({ at, action, outcome, actorKind, membershipId }): LogLine => {
      const name = membershipId === null ? null : (names.get(membershipId) ?? null);
      const who = whoForClient({ actorKind, name, isCoach: false, isBeside: false, standsIn: false }, ctx.language);
      return { at, sentence: auditSentence({ action, outcome, who }, ctx.language) };
    });
    const taken = await readTakenCase(tx, sealer, { ...found, trajectoryIds: [trajectoryId], reader: null });
    return { client: found, files: all.filter(({ draft, kind }) => !draft && kind !== "invoice"), rows: editionOf(taken), log: told };
  });
  const names = takenNames(files).map((name) => `documenten/${name}`);
  const documents = files.map(({ kind, madeAt }, index) => ({ file: names[index] ?? "", kind, madeAt }));
  const kept = annexIn(rows);
  const annexText = kept && annexPage(kept, ctx.now(), ctx.language);
  const annex = annexText === null ? null : { path: `${m.annex_file_name({}, { locale: ctx.language })}.html`, text: annexText };
  const page = copyPage({ rows, documents, annex: annex?.path ?? null, log, madeAt: ctx.now() }, ctx.language);
  const html = (path: string, text: string) => ({ path, madeAt: ctx.now(), bytes: async () => Buffer.from(text) });
  return [
    html("mijn-dossier.html", page),
    ...(annex === null ? [] : [html(annex.path, annex.text)]),
    jsonEntry("mijn-dossier.json", ctx.now(), async () => ({ format: 1, madeAt: ctx.now(), code: client.code, documents, ...rows })),
    ...files.map((file, index) => ({
      path: names[index] ?? file.id,
      madeAt: file.madeAt,
      bytes: () => read((tx, sealer) => readTakenBytes(tx, sealer, file)),
    })),
  ];
}

/** Of what went wrong she hears from the practice first. */
function isHers(name: string, row: Readonly<Record<string, unknown>>): boolean {
  return name !== "data_breach_case" || row["toldAt"] !== null;
}

function editionOf({ billing: _amounts, ...rows }: TakenRows): TakenRows {
  return Object.fromEntries(
    Object.entries(rows).map(([schema, tables]) => [
      schema,
      Object.fromEntries(
        Object.entries(tables)
          .filter(([name]) => !LEFT_OUT.has(name))
          .map(([name, found]) => [name, found.filter((row) => isHers(name, row)).map(({ priceAgreementCents: _amount, ...row }) => row)]),
      ),
    ]),
  );
}
