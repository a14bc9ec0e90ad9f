import {
  createReportEngine,
  HOST_VERSION,
  type Plugin,
  packPlugin,
  type ReportEngine,
  readPackageFile,
  writePackageFile,
} from "@hervat/report-engine";
import { mismatch } from "@hervat/report-sdk/contract";
import { viewSchema } from "../types/view-schema.ts";
import { CHECKS, type CheckKey, type CheckReport, type Fault, type Finding, type Measures } from "./finding.ts";
import { goldenDifference, writeGolden } from "./golden.ts";
import { conceptFaults, escapeFaults, readFaults } from "./of-page.ts";
import { kilobytes, listeningFaults, repeatFaults, sizeFaults, tagFaults, timeFaults } from "./of-print.ts";
import { type Printed, printSamples } from "./print-samples.ts";
import { type SampleView, sampleViews } from "./sample-view.ts";

export type { CheckKey, CheckReport, Fault, Finding, Measures, Place } from "./finding.ts";

export interface CheckRequest {
  /** The folder of its author. */
  readonly dir: string;
  /** The host that it should run on; this one by default. */
  readonly host?: string;
  /** Whether what it says now is what it should say from now on. */
  readonly update?: boolean;
}

/** Without these three nobody knows how a report stands an empty and a crowded dossier. */
const WANTED_SAMPLES = ["normal", "empty", "maximal"];

/** A plugin as it would arrive elsewhere: packed into a file, and that file read back. */
async function throughAFile(dir: string, host: string): Promise<{ plugin: Plugin; packageBytes: number } | Fault> {
  const packed = await packPlugin(dir);
  if (!packed.ok) return { kind: "refused", refusal: packed.refusal };
  const file = await writePackageFile(packed.value);
  const read = await readPackageFile(file, { host });
  return read.ok ? { plugin: read.value.plugin, packageBytes: file.length } : { kind: "refused", refusal: read.refusal };
}

function sampleFaults({ samples, manifest }: Plugin): Fault[] {
  const missing = WANTED_SAMPLES.filter((sample) => !samples.has(sample)).map((sample): Fault => ({ kind: "sample-missing", sample }));
  const differing = [...samples].flatMap(([sample, view]): Fault[] => {
    const where = mismatch(viewSchema(manifest.audience), view);
    return where === undefined ? [] : [{ kind: "sample-differs", sample, where }];
  });
  return [...missing, ...differing];
}

async function goldenFaults(dir: string, printed: readonly Printed[], update: boolean): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const { place, first } of printed) {
    if (update) await writeGolden(dir, place.sample, place.language, first.html);
    const line = await goldenDifference(dir, place.sample, place.language, first.html);
    if (line !== undefined) faults.push({ kind: "golden-differs", line, place });
  }
  return faults;
}

const NOTHING_MEASURED: Measures = {
  packageKilobytes: 0,
  documents: 0,
  slowestPageMs: 0,
  slowestPdfMs: 0,
  largestPdfKilobytes: 0,
  pages: [],
};

function measuresOf(printed: readonly Printed[], packageBytes: number): Measures {
  const most = (of: (one: Printed) => number) => Math.round(Math.max(0, ...printed.map(of)));
  return {
    packageKilobytes: kilobytes(packageBytes),
    documents: printed.length,
    slowestPageMs: most(({ pageMs }) => pageMs),
    slowestPdfMs: most(({ pdfMs }) => pdfMs),
    largestPdfKilobytes: most(({ first }) => kilobytes(first.pdf.length)),
    pages: printed.filter(({ place }) => place.language === "nl").map(({ place, first }) => ({ sample: place.sample, pages: first.pages })),
  };
}

function findings(faults: Readonly<Partial<Record<CheckKey, readonly Fault[]>>>): Finding[] {
  return CHECKS.map((key) => {
    const found = faults[key];
    if (found === undefined) return { key, state: "skipped", faults: [] };
    return { key, state: found.length === 0 ? "well" : "wrong", faults: found };
  });
}

async function tryAll(
  engine: ReportEngine,
  plugin: Plugin,
  views: ReadonlyMap<string, SampleView>,
  dir: string,
  update: boolean,
  bytes: number,
) {
  const { printed, faults: prints } = await printSamples(engine, plugin, views);
  // What makes no page of any sample makes none of a stranger one either, and would say so at each of them.
  if (printed.length === 0) return { faults: { prints }, printed };
  const pages = {
    prints,
    escapes: await escapeFaults(engine, plugin, views),
    concept: await conceptFaults(engine, plugin, views),
    reads: await readFaults(engine, plugin, views),
  };
  const ofPrint = {
    repeats: repeatFaults(printed),
    listens: listeningFaults(printed),
    tags: await tagFaults(printed),
    size: sizeFaults(printed, kilobytes(bytes)),
    time: timeFaults(printed),
    golden: await goldenFaults(dir, printed, update),
  };
  return { faults: { ...pages, ...ofPrint }, printed };
}

/** Holds a plugin to everything that a host asks of it, on all of its samples in both languages. Its code runs in the VM alone. */
export async function checkPlugin({ dir, host = HOST_VERSION, update = false }: CheckRequest): Promise<CheckReport> {
  const read = await throughAFile(dir, host);
  if (!("plugin" in read)) {
    const other = read.kind === "refused" && read.refusal.kind === "plugin-host-range";
    const faults = other ? { package: [], host: [read] } : { package: [read] };
    return { id: "", version: "", kind: "", findings: findings(faults), measures: NOTHING_MEASURED };
  }
  const { plugin, packageBytes } = read;
  const { id, version, kind } = plugin.manifest;
  const before = { package: [], host: [], samples: sampleFaults(plugin) };
  const engine = await createReportEngine({ lanes: 1, forAuthor: true });
  try {
    const { faults, printed } = await tryAll(engine, plugin, sampleViews(plugin), dir, update, packageBytes);
    return { id, version, kind, findings: findings({ ...before, ...faults }), measures: measuresOf(printed, packageBytes) };
  } finally {
    await engine.close();
  }
}
