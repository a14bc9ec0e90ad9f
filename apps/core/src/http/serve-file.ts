import { TRPCError } from "@trpc/server";
import { FactorMissingError, NotFoundError } from "../errors.ts";
import { openCall, recordRefused } from "../guard-call.ts";
import { refusalOfFault } from "../refusal-of-fault.ts";
import type { DoorRequest } from "./door-variables.ts";
import { contentDisposition, type FileRoute } from "./file-route.ts";
import { secureFile } from "./security-headers.ts";
import { servePart } from "./serve-part.ts";

/** Serves one file behind the guard; what is not there and what is not yours are both 404. */
export async function serveFile(c: DoorRequest, { meta, serve }: FileRoute): Promise<Response> {
  try {
    const ctx = await openCall(c.get("call"), meta, { changes: false, input: c.req.param() });
    const file = await serve(ctx, c.req.param()).catch(async (refused: unknown) => {
      const fault = refusalOfFault(refused);
      if (fault instanceof NotFoundError) await recordRefused(ctx, fault, c.req.param());
      throw fault;
    });
    const headers = new Headers({ "content-type": file.mediaType, "content-disposition": contentDisposition(file) });
    secureFile(headers);
    const { bytes, version } = file;
    if (version === undefined || !(bytes instanceof Uint8Array)) return new Response(bytes, { headers });
    return servePart(c.req.raw.headers, headers, bytes, version);
  } catch (fault) {
    if (fault instanceof TRPCError && fault.code === "UNAUTHORIZED") return c.json({ ok: false, code: "UNAUTHORIZED" }, 401);
    if (fault instanceof NotFoundError || (fault instanceof TRPCError && fault.code === "NOT_FOUND"))
      return c.json({ ok: false, code: "NOT_FOUND" }, 404);
    if (fault instanceof FactorMissingError) return c.json({ ok: false, code: "PRECONDITION_FAILED", factor: fault.asks }, 412);
    throw fault;
  }
}
