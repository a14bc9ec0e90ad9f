import type { ProgrammeId } from "@hervat/domain/primitives";
import type { ProgrammeKey } from "@hervat/domain/programme";
import { useRef, useState } from "react";
import { errorCode } from "../../app/core-errors.ts";
import { useDraft } from "../../app/drafts.ts";
import { queryClient, trpc } from "../../app/trpc.ts";
import { type OwnProgramme, useSaveProgramme } from "./use-programmes.ts";
import type { Words } from "./words.ts";

/** What was typed and not yet saved: the words, of which programme, and the count of saves on which typing began. */
export interface Typed {
  readonly key: ProgrammeKey;
  readonly version: number;
  readonly words: Words;
}

/** @returns what is typed in this draft, or undefined; a setter; and a function that lets go of it */
export function useTyped(id: ProgrammeId) {
  const [text, setText, forget] = useDraft(`programme/${id}`);
  return [readTyped(text), (typed: Typed) => setText(typedText(typed)), forget] as const;
}

export function typedText(typed: Typed): string {
  return JSON.stringify(typed);
}

function readTyped(text: string): Typed | undefined {
  if (text === "") return undefined;
  const typed: unknown = JSON.parse(text);
  return isTyped(typed) ? typed : undefined;
}

/** Only this form writes there, and the vault opens only what it sealed itself: a whole of these three is what was put there. */
function isTyped(value: unknown): value is Typed {
  return typeof value === "object" && value !== null && "key" in value && "version" in value && "words" in value;
}

function wordsOf({ programme: { key: _key, version: _number, ...words } }: OwnProgramme): Words {
  return words;
}

/** A draft that is being written: what is typed survives a closed window, and a save on an older one is put beside it. */
export function useProgrammeDraft(own: OwnProgramme) {
  const [typed, setTyped, forget] = useTyped(own.id);
  const [theirs, setTheirs] = useState<OwnProgramme>();
  const save = useSaveProgramme();
  // A field of a later Hervat, which what was typed before it does not hold, is as it was saved.
  const words = typed === undefined ? wordsOf(own) : { ...wordsOf(own), ...typed.words };
  const latest = useRef(typed);
  latest.current = typed;

  /** @returns the version that core has now; undefined when it kept nothing */
  async function store(kept: Words, on = typed?.version ?? own.version): Promise<number | undefined> {
    const sent = latest.current;
    try {
      const { version } = await save.mutateAsync({ id: own.id, version: on, words: kept });
      setTheirs(undefined);
      if (latest.current === undefined || sent === undefined || typedText(latest.current) === typedText(sent)) forget();
      else setTyped({ ...latest.current, version });
      return version;
    } catch (fault) {
      if (errorCode(fault) !== "CONFLICT") return undefined;
      const list = await queryClient.fetchQuery({ ...trpc.programme.list.queryOptions(), staleTime: 0 });
      setTheirs(list.own.find(({ id }) => id === own.id));
      return undefined;
    }
  }

  return {
    words,
    dirty: typed !== undefined,
    version: typed?.version ?? own.version,
    /** What a colleague saved while this was typed. */
    theirs,
    save,
    store,
    change(patch: Partial<Words>): void {
      const version = latest.current?.version ?? own.version;
      const next = { key: own.programme.key, version, words: { ...words, ...latest.current?.words, ...patch } };
      latest.current = next;
      setTyped(next);
    },
    takeTheirs(): void {
      setTheirs(undefined);
      save.reset();
      forget();
    },
    forget,
  };
}
