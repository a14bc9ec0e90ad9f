import { optionsOf, type QuestionnaireDefinition } from "@hervat/domain/questionnaires";
import type { Random } from "../random/random.ts";

/** One scale in so many was left almost empty. */
const LEFT_OPEN = 0.05;

/**
 * Answers of someone who has it so heavy, with the noise of a person who fills in a list.
 *
 * @param weight 0 (light) to 1 (as heavy as the list can say)
 */
export function answersAt(definition: QuestionnaireDefinition, weight: number, random: Random): Record<string, string> {
  const answers: Record<string, string> = {};
  for (const { items, higherIs } of definition.scales) {
    const open = random.chance(LEFT_OPEN);
    for (const { item: key, reversed } of items) {
      const item = definition.items.find((one) => one.key === key);
      const options = item === undefined ? [] : optionsOf(definition, item);
      const high = reversed !== (higherIs === "better") ? 1 - weight : weight;
      const scores = options.map(({ score }) => score);
      const [lowest, highest] = [Math.min(...scores), Math.max(...scores)];
      const aimed = lowest + (highest - lowest) * (high + (random.fraction() - 0.5) * 0.3);
      const [nearest] = options.toSorted((one, other) => Math.abs(one.score - aimed) - Math.abs(other.score - aimed));
      // Nobody of the demo is in need at this moment.
      const chosen =
        nearest !== undefined && item?.crisis?.includes(nearest.key) ? options.find((one) => !item.crisis?.includes(one.key)) : nearest;
      if (chosen !== undefined && !(open && key !== items[0]?.item)) answers[key] = chosen.key;
    }
  }
  return answers;
}
