import type { Finding } from "@hervat/domain/guard";
import { useEffect, useState } from "react";
import { useLanguage } from "../language.ts";

/** So long after the last key the text is looked through: a warning while she is still in the middle of a word disturbs. */
const PAUSE_MS = 600;
const NONE: readonly Finding[] = [];

/** What in a text the employer may not read, a moment after she stops typing. The word lists arrive with the first text. */
export function useGuard(text: string): readonly Finding[] {
  const language = useLanguage();
  const [found, setFound] = useState<{ text: string; findings: readonly Finding[] }>({ text: "", findings: NONE });
  useEffect(() => {
    let gone = false;
    const timer = setTimeout(() => {
      if (text.trim() === "") return setFound({ text, findings: NONE });
      void import("@hervat/domain/guard").then(({ findingsIn }) => {
        if (!gone) setFound({ text, findings: findingsIn(text, language) });
      });
    }, PAUSE_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [text, language]);
  // What was found in an older text and no longer stands there is no longer said.
  return found.text === text ? found.findings : found.findings.filter((finding) => text.includes(finding.text));
}
