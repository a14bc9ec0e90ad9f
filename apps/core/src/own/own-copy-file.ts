import { TrajectoryId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { NotFoundError } from "../errors.ts";
import type { FileRoute } from "../http/file-route.ts";
import { readTakenCopy } from "../takeout/own-copy.ts";
import { printCopy } from "../takeout/print-copy.ts";
import { zipOf } from "../takeout/zip-of.ts";
import { openOwnCase } from "./open-own-case.ts";

/** Her own file in one ZIP: a page to read, the same to print, and the data. */
export const ownCopyRoute: FileRoute = {
  meta: { action: "own.take-out", resource: "trajectory" },
  path: "/files/trajectories/:trajectoryId/own-copy.zip",
  async serve(ctx, params) {
    const trajectoryId = TrajectoryId.safeParse(params["trajectoryId"]);
    if (!trajectoryId.success) throw new NotFoundError("trajectory");
    await ctx.inTransaction((tx) => openOwnCase(tx, ctx, "own.take-out", trajectoryId.data));
    const entries = await readTakenCopy(ctx, trajectoryId.data);
    const [page] = entries;
    const printed = page && (await printCopy(ctx, page));
    const name = m.takeout_copy_file_name({}, { locale: ctx.language });
    return {
      bytes: zipOf(printed ? [printed, ...entries] : entries),
      mediaType: "application/zip",
      fileName: `${name}-${ctx.today()}.zip`,
    };
  },
};
