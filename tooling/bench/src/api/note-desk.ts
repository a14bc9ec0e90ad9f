import { z } from "zod";
import type { CoachBrowser } from "./coach-browser.ts";

const Sessions = z.object({ sessions: z.array(z.object({ id: z.string(), note: z.object({ signedAt: z.unknown() }).nullable() })) });
const Saved = z.object({ ok: z.literal(true), value: z.object({ version: z.number() }) });

/** Sessions whose notes are being written, one save after the other for each. */
export interface NoteDesk {
  save(index: number): Promise<void>;
}

const MOST_NOTES = 40;

/** @throws when the cases hold no session whose note can still be written */
export async function openNoteDesk(call: CoachBrowser, cases: readonly string[]): Promise<NoteDesk> {
  const open: string[] = [];
  for (const trajectoryId of cases) {
    const { sessions } = Sessions.parse(await call("session.list", { trajectoryId }));
    open.push(...sessions.filter(({ note }) => note === null).map(({ id }) => id));
    if (open.length >= MOST_NOTES) break;
  }
  if (open.length === 0) throw new Error("no session waits for a note");
  const lastSave = new Map<string, Promise<number | null>>(open.map((id) => [id, Promise.resolve(null)]));
  return {
    async save(index) {
      const sessionId = open[index % open.length] ?? "";
      const text = {
        goal: `Doel ${index}`,
        done: "Besproken wat lukte. ".repeat(8),
        agreed: "Volgende week weer.",
        next: "Opbouw",
        private: "",
      };
      const saving = (lastSave.get(sessionId) ?? Promise.resolve(null)).then(
        async (version) => Saved.parse(await call("note.write", { sessionId, version, text })).value.version,
      );
      lastSave.set(sessionId, saving);
      await saving;
    },
  };
}
