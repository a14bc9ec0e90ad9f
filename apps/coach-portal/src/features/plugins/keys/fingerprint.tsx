import { m } from "@hervat/messages";
import { inFours } from "./in-fours.ts";

/** What a key is called where people compare it, in groups of four that can be read aloud. */
export function Fingerprint({ text }: { text: string }) {
  return (
    <p>
      <span className="visually-hidden">{m.signing_keys_fingerprint()} </span>
      <code className="text-sm [overflow-wrap:anywhere]">{inFours(text)}</code>
    </p>
  );
}
