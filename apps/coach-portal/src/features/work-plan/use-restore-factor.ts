import type { OfCase } from "../../app/of-case.ts";
import { type BoardFactor, type BoardLink, useLinkFactors, usePlaceFactor, useSaveFactor, useSavePersonalFactor } from "./use-work-plan.ts";

/** Puts a factor that was taken off the board back where it stood, with what it did to others. @returns what core said of the factor itself */
export function useRestoreFactor({ trajectoryId }: OfCase) {
  const work = useSaveFactor();
  const personal = useSavePersonalFactor();
  const place = usePlaceFactor();
  const link = useLinkFactors();

  function save(factor: BoardFactor) {
    const { weight, text } = factor;
    if (factor.about === "personal") {
      const { sphere, kind } = factor;
      return personal.mutateAsync({ trajectoryId, known: null, sphere, kind, weight, text });
    }
    const { area, item, kind, source, action } = factor;
    return work.mutateAsync({ trajectoryId, known: null, factor: { area, item, kind, weight, source, text, action } });
  }

  return async (factor: BoardFactor, links: readonly BoardLink[]) => {
    const saved = await save(factor);
    if (!saved.ok) return saved;
    const { id } = saved.value;
    if (factor.about === "work" && factor.place !== null) await place.mutateAsync({ trajectoryId, id, place: factor.place });
    const now = (one: BoardFactor["id"]) => (one === factor.id ? id : one);
    for (const { from, to, kind, note } of links)
      await link.mutateAsync({ trajectoryId, from: now(from), to: now(to), kind, note: note ?? "" });
    return saved;
  };
}
