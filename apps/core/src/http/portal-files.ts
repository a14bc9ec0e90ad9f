import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

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
  /** How `bytes` are packed. */
  readonly encoding: "gzip" | null;
}

const pack = promisify(gzip);
/** What carries a hash in its name, and is text: it never changes, so it is packed once. */
const PACKED = /^\/assets\/.+\.(?:js|css|svg|json)$/;

/** The files of a built single-page portal. A path that is no file is one of its pages, so it gets the page that knows them all. */
export function portalFiles(folder: string) {
  const packed = new Map<string, Promise<PortalFile>>();
  // By its one place: a path can be written in endless ways, and each would be kept.
  const packOnce = (path: string, file: PortalFile): Promise<PortalFile> => {
    const place = placeOf(folder, path);
    const known = packed.get(place);
    if (known !== undefined) return known;
    const made = pack(file.bytes, { level: 9 }).then((bytes): PortalFile => ({ ...file, bytes: new Uint8Array(bytes), encoding: "gzip" }));
    packed.set(place, made);
    return made;
  };
  return {
    /** `gzip`: whoever asks can unpack. */
    async find(path: string, { gzip: unpacks = false } = {}): Promise<PortalFile | undefined> {
      const file = await readInside(folder, path);
      if (file !== undefined && unpacks && PACKED.test(path)) return packOnce(path, file);
      if (file !== undefined && !path.endsWith(".html") && path !== "/") return file;
      if (extname(path) !== "" && !path.endsWith(".html")) return undefined;
      return readInside(folder, "/index.html");
    },
  };
}
export type PortalFiles = ReturnType<typeof portalFiles>;

const placeOf = (folder: string, path: string) => normalize(join(folder, path));

async function readInside(folder: string, path: string): Promise<PortalFile | undefined> {
  const mediaType = MEDIA_TYPES[extname(path)];
  const place = placeOf(folder, path);
  if (mediaType === undefined || !place.startsWith(normalize(folder) + sep)) return undefined;
  try {
    const bytes = new Uint8Array(await readFile(place));
    const page = mediaType.startsWith("text/html");
    // Names under assets/ carry a hash of their content, so they never change; a page names the newest of them.
    const cacheControl = path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : page ? "no-store" : "public, max-age=3600";
    return { bytes, mediaType, cacheControl, page, encoding: null };
  } catch {
    return undefined;
  }
}
