import type { Letter } from "./use-breach.ts";

/** What a client reads when something went wrong with her data, without its title. */
export function LetterText({ letter: { parts } }: { letter: Letter }) {
  return (
    <>
      {parts.map(({ heading, lines }) => (
        <div key={lines.join()}>
          {heading !== null && <p className="font-semibold">{heading}</p>}
          {lines.map((line) => (
            <p key={line} className="whitespace-pre-line">
              {line}
            </p>
          ))}
        </div>
      ))}
    </>
  );
}
