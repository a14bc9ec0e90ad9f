import type { TakenFile } from "@hervat/database/takeout";
import { dayInAmsterdam } from "../clock.ts";

const ENDINGS: Readonly<Record<string, string>> = {
  "application/pdf": "pdf",
  "image/jpeg": "jpg",
  "image/png": "png",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "text/plain": "txt",
};

/** The code of each client as the name of a folder; two that differ in letters alone get `-2`. */
export function folderNames(codes: readonly string[]): string[] {
  return unique(codes.map((code) => ({ stem: portable(code), ending: "" })));
}

/** `<kind>-<day>[-concept].<ending>`, in the given order. */
export function takenNames(files: readonly TakenFile[]): string[] {
  return unique(
    files.map(({ kind, madeAt, draft, mediaType }) => ({
      stem: `${portable(kind)}-${dayInAmsterdam(madeAt)}${draft ? "-concept" : ""}`,
      ending: `.${ENDINGS[mediaType] ?? "bin"}`,
    })),
  );
}

/** Some file systems cannot tell letters apart that differ in case alone. */
function unique(names: readonly { readonly stem: string; readonly ending: string }[]): string[] {
  const given = new Set<string>();
  return names.map(({ stem, ending }) => {
    let name = `${stem}${ending}`;
    for (let count = 2; given.has(name.toLowerCase()); count += 1) name = `${stem}-${count}${ending}`;
    given.add(name.toLowerCase());
    return name;
  });
}

/** A leading dot would hide a folder, and a trailing one is lost on some systems. */
function portable(text: string): string {
  return text.replace(/[^A-Za-z0-9._-]/g, "-").replace(/^\.+|\.+$/g, "-");
}
