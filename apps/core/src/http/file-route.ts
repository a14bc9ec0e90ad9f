import type { ProcedureMeta } from "../call-context.ts";
import type { ServiceContext } from "../service-context.ts";

/** A document on its way to the one who may read it. */
export interface FileAnswer {
  readonly bytes: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;
  readonly mediaType: string;
  /** Client code, kind and date; never a name. */
  readonly fileName: string;
  /** Shown in the page instead of kept: a preview. */
  readonly inline?: boolean;
  /** Names these bytes and no others: a download that broke goes on where it stopped. */
  readonly version?: string;
}

/**
 * A file behind the same guard as a procedure: an action of the policy table, the caller read anew, an audit row.
 * `path` may name parts: `/files/documents/:documentId`.
 */
export interface FileRoute {
  readonly meta: ProcedureMeta;
  readonly path: `/files/${string}`;
  serve(ctx: ServiceContext, params: Readonly<Record<string, string>>): Promise<FileAnswer>;
}

/** A name for the browser to save under, also where it holds more than ASCII (RFC 6266, RFC 8187). */
export function contentDisposition({ fileName, inline }: FileAnswer): string {
  const plain = fileName.replace(/[^A-Za-z0-9._-]/g, "-");
  const encoded = encodeURIComponent(fileName).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${inline ? "inline" : "attachment"}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
