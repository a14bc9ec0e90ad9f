import type { ClientRouter } from "@hervat/core/client-router";
import { m } from "@hervat/messages";
import type { inferRouterInputs } from "@trpc/server";

export type Told = inferRouterInputs<ClientRouter>["own"]["tellDay"]["told"];

/** In this order, one a screen; each can be left out. */
export const QUESTIONS = ["energie", "hersteltijd", "slaap", "zin"] as const;
export type Question = (typeof QUESTIONS)[number];

export function nextQuestion(question: Question): Question | null {
  return QUESTIONS[QUESTIONS.indexOf(question) + 1] ?? null;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Five taps instead of eleven numbers; a tired head chooses quicker. Null: she writes a line. */
export function choicesOf(question: Question): Choice[] | null {
  switch (question) {
    case "energie":
      return [
        { value: "1", label: m.own_diary_energy_1() },
        { value: "3", label: m.own_diary_energy_3() },
        { value: "5", label: m.own_diary_energy_5() },
        { value: "7", label: m.own_diary_energy_7() },
        { value: "9", label: m.own_diary_energy_9() },
      ];
    case "hersteltijd":
      return [
        { value: "0.5", label: m.own_diary_recovery_half() },
        { value: "2", label: m.own_diary_recovery_2() },
        { value: "4", label: m.own_diary_recovery_4() },
        { value: "8", label: m.own_diary_recovery_8() },
        { value: "24", label: m.own_diary_recovery_24() },
      ];
    case "slaap":
      return [
        { value: "1", label: m.own_diary_sleep_1() },
        { value: "3", label: m.own_diary_sleep_3() },
        { value: "5", label: m.own_diary_sleep_5() },
        { value: "7", label: m.own_diary_sleep_7() },
        { value: "9", label: m.own_diary_sleep_9() },
      ];
    case "zin":
      return null;
  }
}

export function questionText(question: Question): string {
  switch (question) {
    case "energie":
      return m.own_diary_ask_energy();
    case "hersteltijd":
      return m.own_diary_ask_recovery();
    case "slaap":
      return m.own_diary_ask_sleep();
    case "zin":
      return m.own_diary_ask_line();
  }
}

/** What was tapped or typed; null for anything else. */
export function readAnswer(question: Question, answer: FormDataEntryValue | null): Told | null {
  if (typeof answer !== "string") return null;
  const choices = choicesOf(question);
  if (choices === null) return answer.length > 300 ? null : { kind: "line", text: answer.trim() };
  if (!choices.some(({ value }) => value === answer)) return null;
  const number = Number(answer);
  switch (question) {
    case "energie":
      return { kind: "energy", score: number };
    case "hersteltijd":
      return { kind: "recovery", hours: number };
    case "slaap":
      return { kind: "sleep", score: number };
    case "zin":
      return null;
  }
}
