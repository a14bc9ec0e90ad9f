import type { PdfObjects } from "../page/pdf-objects.ts";

/** What was looked at, and may be said of an archive copy; nothing more. */
export const ARCHIVE_CHECKS = ["fonts-inside", "tagged", "language", "nothing-runs", "nothing-outside", "plain-filters"] as const;
export type ArchiveCheck = (typeof ARCHIVE_CHECKS)[number];

const RUNS = /\/(?:JavaScript|JS|Launch|RichMedia|SubmitForm|ImportData|Movie|Sound)\b/;
const OUTSIDE = /\/(?:GoToR|GoToE|EmbeddedFiles|Encrypt)\b|\/FS \/URL/;
const PLAIN = new Set(["FlateDecode", "DCTDecode", "ASCIIHexDecode", "ASCII85Decode"]);

/** Which of what a document for years must have, this one has not. */
export function archiveFaults(pdf: PdfObjects): ArchiveCheck[] {
  const heads = [...pdf.objects.keys()].map((number) => pdf.bodyOf(number).split(/\bstream\r?\n/, 1)[0] ?? "");
  const catalog = pdf.bodyOf(pdf.root);
  const all = heads.join("\n");
  const holds: Readonly<Record<ArchiveCheck, boolean>> = {
    "fonts-inside": heads.filter((head) => /\/Type \/FontDescriptor\b/.test(head)).every((head) => /\/FontFile[23]? \d+ 0 R/.test(head)),
    tagged: /\/Marked true/.test(catalog) && /\/StructTreeRoot \d+ 0 R/.test(catalog),
    language: /\/Lang [(<]/.test(catalog),
    "nothing-runs": !RUNS.test(all),
    "nothing-outside": !OUTSIDE.test(all),
    "plain-filters": [...all.matchAll(/\/Filter\s*(\[[^\]]*\]|\/\w+)/g)].every(([, named = ""]) =>
      [...named.matchAll(/\/(\w+)/g)].every(([, filter = ""]) => PLAIN.has(filter)),
    ),
  };
  return ARCHIVE_CHECKS.filter((check) => !holds[check]);
}
