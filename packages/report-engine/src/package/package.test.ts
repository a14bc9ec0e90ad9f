import { generateKeyPairSync } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { beforeAll, describe, expect, it } from "vitest";
import { ZipFile } from "yazl";
import { packPlugin } from "../plugin/pack-plugin.ts";
import { manifestText, type PackedPlugin } from "../plugin/plugin.ts";
import { shippedFolder } from "../testing/shipped-plugin.ts";
import { PACKAGE_LIMITS } from "./package-limits.ts";
import { readPackageFile } from "./read-package.ts";
import { publicHalf, signatureText } from "./signature.ts";
import { writePackageFile } from "./write-package.ts";

let packed: PackedPlugin;
beforeAll(async () => {
  const result = await packPlugin(shippedFolder("evaluation"));
  if (!result.ok) throw new Error(result.refusal.kind);
  packed = result.value;
});

const author = generateKeyPairSync("ed25519").privateKey;
const stranger = generateKeyPairSync("ed25519").privateKey;

interface Part {
  readonly content: string | Buffer;
  readonly mode?: number;
  readonly compress?: boolean;
}

/** A ZIP as anybody may make one. */
function zip(parts: readonly (readonly [name: string, part: Part])[]): Promise<Buffer> {
  const file = new ZipFile();
  for (const [name, { content, mode = 0o100644, compress = false }] of parts)
    file.addBuffer(Buffer.from(content), name, { mode, compress, mtime: new Date(1980, 0, 1) });
  file.end();
  return buffer(file.outputStream);
}

/** The parts of a package that is well. */
function parts(manifest: unknown = packed.manifest, files: ReadonlyMap<string, string> = packed.files): [string, Part][] {
  return [["plugin.json", JSON.stringify(manifest)] as const, ...files].map(([name, content]) => [name, { content }]);
}

/** A name of the same length, in every place where the file says it: what no honest program writes. */
function renamed(file: Buffer, from: string, to: string): Buffer {
  return Buffer.from(file.toString("latin1").replaceAll(from, to), "latin1");
}

async function refusalOf(file: Uint8Array | Promise<Uint8Array>, reading: Parameters<typeof readPackageFile>[1] = {}) {
  const read = await readPackageFile(await file, reading);
  return read.ok ? undefined : read.refusal;
}

describe("a package file", () => {
  it("is read back as it was packed", async () => {
    const read = await readPackageFile(await writePackageFile(packed));

    expect(read.ok && read.value.packed).toEqual({ manifest: packed.manifest, files: new Map([...packed.files].toSorted()) });
    expect(read.ok && read.value).toMatchObject({ signature: { kind: "unsigned" }, plugin: { manifest: { id: "evaluation" } } });
  });

  it("has the same bytes whenever and in whatever order it is written", async () => {
    const turned = { manifest: packed.manifest, files: new Map([...packed.files].toReversed()) };

    expect((await writePackageFile(turned, author)).equals(await writePackageFile(packed, author))).toBe(true);
  });

  it("names who signed it, when that key is known here", async () => {
    const { fingerprint, publicKey } = publicHalf(author);
    const file = await writePackageFile(packed, author);
    const known = await readPackageFile(file, { knownKeys: new Map([[fingerprint, "Arbodienst Oost"]]) });
    const unknown = await readPackageFile(file);

    expect(known.ok && known.value.signature).toEqual({ kind: "signed", by: "Arbodienst Oost", fingerprint, publicKey });
    expect(unknown.ok && unknown.value.signature).toEqual({ kind: "signed-by-unknown", fingerprint, publicKey });
  });
});

describe("a file that is refused as a package", () => {
  it.each([
    ["nothing", Buffer.alloc(0)],
    ["a picture", Buffer.from("\u0089PNG\r\n")],
    ["a ZIP that breaks off", Buffer.from("PK\u0003\u0004 and no more")],
  ])("is %s", async (_, file) => {
    expect(await refusalOf(file)).toEqual({ kind: "package-unreadable" });
  });

  it("does not say what it is", async () => {
    expect(await refusalOf(zip(parts().slice(1)))).toEqual({ kind: "package-manifest-missing" });
  });

  it("says something of itself that nobody knows", async () => {
    expect(await refusalOf(zip(parts({ ...packed.manifest, network: true })))).toEqual({ kind: "plugin-key-unknown", key: "network" });
  });

  it("was made for another host", async () => {
    expect(await refusalOf(zip(parts({ ...packed.manifest, host: "^9.0" })))).toMatchObject({ kind: "plugin-host-range", wants: "^9.0" });
  });

  it("holds a file that was changed afterwards", async () => {
    const changed = new Map(packed.files).set("report.css", "p{}");

    expect(await refusalOf(zip(parts(packed.manifest, changed)))).toEqual({ kind: "plugin-file-changed", file: "report.css" });
  });

  it("lacks a file, or holds one that nobody named", async () => {
    const [missing] = packed.files.keys();

    expect(await refusalOf(zip(parts().filter(([name]) => name !== missing)))).toEqual({ kind: "plugin-file-missing", file: missing });
    expect(await refusalOf(zip([...parts(), ["extra.js", { content: "" }]]))).toEqual({ kind: "plugin-file-extra", file: "extra.js" });
  });

  it("holds a file that is no text", async () => {
    const file = zip([...parts(), ["logo.png", { content: Buffer.from([0x89, 0x50, 0xff]) }]]);

    expect(await refusalOf(file)).toEqual({ kind: "package-file-not-text", file: "logo.png" });
  });

  it.each([
    ["../../etc.css", "package-path-traversal"],
    ["a/../../etc.c", "package-path-traversal"],
    ["..\\..\\etc.css", "package-path-traversal"],
    ["/etc/cron.css", "package-path-absolute"],
    ["C:\\etc\\x.css", "package-path-absolute"],
    ["\\\\host\\x.css", "package-path-absolute"],
    ["a//b/cron.css", "package-path-refused"],
    ["./a/cron.csss", "package-path-refused"],
    ["a/\u0000b/ron.css", "package-path-refused"],
    ["a/.hidden.css", "package-path-refused"],
    ["aux.css/......", "package-path-refused"],
  ])("holds a file called %j", async (name, kind) => {
    const plain = "z".repeat(name.length);
    const file = renamed(await zip([...parts(), [plain, { content: "x" }]]), plain, name);

    expect(await refusalOf(file)).toMatchObject({ kind });
  });

  it("holds a link, or a folder, instead of a file", async () => {
    const link = zip([...parts(), ["link.css", { content: "/etc/passwd", mode: 0o120777 }]]);
    const folder = zip([...parts(), ["folder", { content: "", mode: 0o040755 }]]);

    expect(await refusalOf(link)).toEqual({ kind: "package-symlink", file: "link.css" });
    expect(await refusalOf(folder)).toEqual({ kind: "package-path-refused", file: "folder" });
  });

  it("holds a name twice, also when they differ in capitals alone", async () => {
    const twice = zip([...parts(), ["report.css", { content: "p{}" }]]);
    const capitals = zip([...parts(), ["Report.CSS", { content: "p{}" }]]);

    expect(await refusalOf(twice)).toEqual({ kind: "package-file-doubled", file: "report.css" });
    expect(await refusalOf(capitals)).toEqual({ kind: "package-file-doubled", file: "Report.CSS" });
  });

  it("holds too many files", async () => {
    const many = Array.from({ length: PACKAGE_LIMITS.files }, (_, at): [string, Part] => [`a${at}.css`, { content: "" }]);

    expect(await refusalOf(zip([...parts(), ...many]))).toEqual({ kind: "package-too-many-files", most: "100" });
  });

  it("is too large", async () => {
    expect(await refusalOf(Buffer.alloc(PACKAGE_LIMITS.packedBytes + 1))).toEqual({ kind: "package-too-large", megabytes: "4" });
  });

  it("unpacks to more than it may, whatever it says of its own size", async () => {
    const bomb = Buffer.alloc(PACKAGE_LIMITS.unpackedBytes + 1);
    const honest = await zip([...parts(), ["bomb.css", { content: bomb, compress: true }]]);
    const size = Buffer.alloc(4);
    size.writeUInt32LE(bomb.length);
    const small = Buffer.from([7, 0, 0, 0]);
    const lying = renamed(honest, size.toString("latin1"), small.toString("latin1"));

    expect(honest.length).toBeLessThan(PACKAGE_LIMITS.packedBytes);
    expect(lying.equals(honest)).toBe(false);
    for (const file of [honest, lying]) expect(await refusalOf(file)).toEqual({ kind: "package-unpacks-too-large", megabytes: "12" });
  });

  it("carries a signature that is not of this manifest", async () => {
    const description = Buffer.from(manifestText(packed.manifest));
    const signed = (text: string) =>
      zip([["plugin.json", { content: description }], ["signature.json", { content: text }], ...parts().slice(1)]);
    const good = signatureText(description, author);
    const other = JSON.stringify({ ...JSON.parse(good), publicKey: publicHalf(stranger).publicKey });

    expect(await refusalOf(signed(good))).toBeUndefined();
    for (const text of [
      signatureText(Buffer.from("{}"), author),
      other,
      "{}",
      "no json",
      JSON.stringify({ ...JSON.parse(good), value: "AAAA" }),
    ])
      expect(await refusalOf(signed(text))).toEqual({ kind: "package-signature-wrong" });
  });
});
