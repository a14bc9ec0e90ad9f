import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { type PortalFiles, portalFiles } from "./portal-files.ts";

let files: PortalFiles;
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), "hervat-portal-"));
  await mkdir(join(folder, "dist/assets"), { recursive: true });
  await writeFile(join(folder, "dist/index.html"), "<!doctype html>");
  await writeFile(join(folder, "dist/assets/app-4f3a.js"), "1");
  await writeFile(join(folder, "secrets.json"), "{}");
  await writeFile(join(folder, "dist/assets/app-4f3a.js.map"), "{}");
  files = portalFiles(join(folder, "dist"));
});

const text = async (path: string) => {
  const found = await files.find(path);
  return found && new TextDecoder().decode(found.bytes);
};

describe("the files of the portal", () => {
  it.each(["/", "/caseload", "/trajecten/0190", "/index.html"])("gives the page for %s, fresh every time", async (path) => {
    expect(await files.find(path)).toMatchObject({ page: true, cacheControl: "no-store", mediaType: "text/html; charset=utf-8" });
  });

  it("lets a browser keep what carries a hash in its name", async () => {
    expect(await files.find("/assets/app-4f3a.js")).toMatchObject({ page: false, cacheControl: "public, max-age=31536000, immutable" });
  });

  it("packs such a file for who can unpack, and for nobody else", async () => {
    const packed = await files.find("/assets/app-4f3a.js", { gzip: true });
    expect(packed).toMatchObject({ encoding: "gzip", mediaType: "text/javascript; charset=utf-8" });
    expect(gunzipSync(packed?.bytes ?? new Uint8Array()).toString()).toBe("1");
    expect(await files.find("/assets/app-4f3a.js")).toMatchObject({ encoding: null });
    expect(await files.find("/assets/app-4f3a.js.map", { gzip: true })).toBeUndefined();
    expect(await files.find("/", { gzip: true })).toMatchObject({ encoding: null, page: true });
  });

  it("packs it once, by whatever way of writing its path it is asked", async () => {
    const once = await files.find("/assets/app-4f3a.js", { gzip: true });
    expect(await files.find("/assets//app-4f3a.js", { gzip: true })).toBe(once);
    expect(await files.find("/assets/.///./app-4f3a.js", { gzip: true })).toBe(once);
  });

  it.each(["/../secrets.json", "/assets/../../secrets.json", "/..%2fsecrets.json", "/assets/weg.js", "/.env", "/assets/app-4f3a.js.map"])(
    "has nothing at %s",
    async (path) => {
      const found = await text(path);
      expect(found === undefined || found === "<!doctype html>").toBe(true);
      expect(found).not.toBe("{}");
    },
  );
});
