import type { Db } from "@hervat/database";
import { clientRepository, dossierHoldRepository, readBasisStandings } from "@hervat/database/repositories";
import { ok, type Result, refuse } from "@hervat/domain/primitives";
import { endedOn } from "@hervat/domain/trajectory";
import type { ServiceContext } from "../service-context.ts";
import type { OpenedCase } from "../trajectory/open-case.ts";

export type MayEraseRefusal = { readonly kind: "code-does-not-match" | "still-running" | "held" };

/** What asking and agreeing both need: the client's code as it was typed, an end or her withdrawal, and no hold. */
export async function mayErase(tx: Db, ctx: ServiceContext, opened: OpenedCase, code: string): Promise<Result<null, MayEraseRefusal>> {
  const { practiceId, stored } = opened;
  const { id, clientId } = stored.value;
  const client = await clientRepository(tx, practiceId).find(clientId);
  if (client?.value.code !== code) return refuse({ kind: "code-does-not-match" });
  const standing = (await readBasisStandings(tx, practiceId, [id])).get(id);
  if (endedOn(stored.value) === null && standing !== "withdrawn") return refuse({ kind: "still-running" });
  const hold = await dossierHoldRepository(tx, await opened.sealer()).standing(id, ctx.today());
  return hold === undefined ? ok(null) : refuse({ kind: "held" });
}
