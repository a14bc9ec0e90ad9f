import { inflateSync } from "node:zlib";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { TestService } from "../testing/test-service.ts";

/** A place where something about a client may end up, with all that was found in it. */
export interface Sink {
  readonly name: string;
  readonly texts: readonly string[];
}

/** Where a token was found: at most one line per place. */
export function hitsIn(sinks: readonly Sink[], tokens: readonly string[]): string[] {
  // All tokens are looked for at once: they begin alike and are equally long.
  const known = new Set(tokens);
  return sinks.flatMap(({ name, texts }) => {
    const found = texts
      .flatMap((text) => [...text.matchAll(/kanarie[0-9a-f]{18}/g)].map(([token]) => token))
      .filter((token) => known.has(token));
    return found.length === 0 ? [] : [`${name}: ${found.length}`];
  });
}

/** Every row of every table, readable and as bytes: what is sealed shows nothing, and what is not sealed may hold no health. */
export async function databaseSinks({ database: { admin } }: TestService): Promise<Sink[]> {
  const tables = await admin<{ name: string }[]>`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1`;
  const sinks: Sink[] = [];
  // How to reach her in private is no health, and stands in the clear; it may reach nobody else either.
  for (const { name } of tables.filter((table) => table.name !== "care.client_contact")) {
    const rows = await admin.unsafe(`select t::text as row from ${name} t`);
    const texts = rows.map(({ row }) => String(row));
    sinks.push({ name: `table ${name}`, texts: [...texts, ...texts.flatMap(bytesIn)] });
  }
  return sinks;
}

/** The bytes that a row prints as `\x…`, as text. */
function bytesIn(row: string): string[] {
  return [...row.matchAll(/\\\\?x([0-9a-f]{40,})/g)].map(([, hex = ""]) => Buffer.from(hex, "hex").toString("latin1"));
}

/** A PDF as bytes, as its unpacked streams, and as a reader sees it with its title and other particulars. */
export async function pdfTexts(pdf: Uint8Array): Promise<string[]> {
  const raw = Buffer.from(pdf).toString("latin1");
  const task = getDocument({ data: new Uint8Array(pdf), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    const words = items.map((item) => ("str" in item ? item.str : ""));
    // A long word may be broken over two lines.
    pages.push(words.join(" "), words.join(""));
  }
  const { info } = await document.getMetadata();
  await task.destroy();
  return [raw, ...streamsIn(pdf, raw), ...pages, JSON.stringify(info)];
}

function streamsIn(pdf: Uint8Array, raw: string): string[] {
  return [...raw.matchAll(/stream\r?\n/g)].flatMap(({ index, 0: word }) => {
    try {
      return [inflateSync(pdf.subarray(index + word.length), { finishFlush: 2 }).toString("latin1")];
    } catch {
      return [];
    }
  });
}
