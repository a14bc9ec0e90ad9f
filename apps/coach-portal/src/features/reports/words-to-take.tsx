import { m } from "@hervat/messages";
import { Button } from "../../ui/button.tsx";

export interface WordsToTakeProps {
  sentences: readonly string[];
  /** What is taken over of a sentence; the sentence itself where nothing is said. */
  whole?: (sentence: string) => string;
  isTaken: (sentence: string) => boolean;
  /** There is a joint text to take it over into. */
  mayTake: boolean;
  /** The sentences stand in a field already: only what can be done with them is shown. */
  quiet?: boolean;
  onTake: (sentence: string) => void;
}

/** Sentence by sentence what may stand in the joint text, each with its way there. */
export function WordsToTake({ sentences, whole = (sentence) => sentence, isTaken, mayTake, quiet = false, onTake }: WordsToTakeProps) {
  return (
    <ul className="list-none p-0">
      {sentences.map((shown, index) => {
        const sentence = whole(shown);
        return (
          <li key={`${index} ${shown}`} className="mt-1">
            <p className={quiet ? "text-sm text-ink-soft" : undefined}>{shown}</p>
            {isTaken(sentence) ? (
              <p className="text-sm text-ink-soft">✓ {m.merged_taken()}</p>
            ) : (
              mayTake && (
                <Button
                  kind="quiet"
                  className="-ml-2.5"
                  aria-label={m.merged_take_which({ sentence: shown })}
                  onClick={() => onTake(sentence)}
                >
                  {m.merged_take()}
                </Button>
              )
            )}
          </li>
        );
      })}
    </ul>
  );
}
