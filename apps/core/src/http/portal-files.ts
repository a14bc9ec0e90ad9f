import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".txt": "text/plain; charset=utf-8",
};

export interface PortalFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
  readonly cacheControl: string;
  readonly page: boolean;
}

/** The files of a built single-page portal. A path that is no file is one of its pages, so it gets the page that knows them all. */
export function portalFiles(folder: string) {
  return {
    async find(path: string): Promise<PortalFile | undefined> {
      const file = await readInside(folder, path);
      if (file !== undefined && !path.endsWith(".html") && path !== "/") return file;
      if (extname(path) !== "" && !path.endsWith(".html")) return undefined;
      return readInside(folder, "/index.html");
    },
  };
}
export type PortalFiles = ReturnType<typeof portalFiles>;

async function readInside(folder: string, path: string): Promise<PortalFile | undefined> {
  const mediaType = MEDIA_TYPES[extname(path)];
  const place = normalize(join(folder, path));
  if (mediaType === undefined || !place.startsWith(normalize(folder) + sep)) return undefined;
  try {
    const bytes = new Uint8Array(await readFile(place));
    const page = mediaType.startsWith("text/html");
    // Names under assets/ carry a hash of their content, so they never change; a page names the newest of them.
    const cacheControl = path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : page ? "no-store" : "public, max-age=3600";
    return { bytes, mediaType, cacheControl, page };
  } catch {
    return undefined;
  }
}
