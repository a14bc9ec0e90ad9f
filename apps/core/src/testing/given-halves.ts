import type { Cents } from "@hervat/domain/money";
import { Programme, type ProgrammeKey, SHIPPED_PROGRAMMES } from "@hervat/domain/programme";
import type { GivenTeam } from "./given-team.ts";

/** A published programme that is paid half at the start and half at the end. */
export async function givenHalves({ owner }: Pick<GivenTeam, "owner">, priceCents: Cents): Promise<ProgrammeKey> {
  const [shipped] = SHIPPED_PROGRAMMES;
  if (shipped === undefined) throw new Error("no programme ships");
  const { id } = await owner.programme.copy({ from: shipped.key, names: { nl: "Twee delen", en: "Two parts" } });
  const found = (await owner.programme.list()).own.find((own) => own.id === id);
  const instalments = ["start", "end"].map((moment) => ({ moment, shareBasisPoints: 5_000 }));
  const { key, version: _number, ...words } = Programme.parse({ ...found?.programme, priceCents, instalments });
  const { version } = await owner.programme.save({ id, version: found?.version ?? 0, words });
  await owner.programme.publish({ id, version });
  return key;
}
