import { EVALUATION_TOPICS, type EvaluationAnnex } from "@hervat/domain/reports";
import { type Locale, m } from "@hervat/messages";
import { dayWriter, escaped, ownPage, section } from "./own-page.ts";

/** Her private annex to the evaluation, as a page of its own to keep beside the joint version; null when she kept nothing. */
export function annexPage({ kept, own, reaction, fromCoach }: EvaluationAnnex, madeAt: Date, locale: Locale): string | null {
  const options = { locale };
  const answers = EVALUATION_TOPICS.flatMap((topic) => {
    const answer = kept[topic];
    if (answer === undefined) return [];
    return [`<dt>${escaped(m.area_reading[`reading_prepare_${topic}`]({}, options))}</dt><dd>${escaped(answer.text)}</dd>`];
  });
  const hers = [
    [m.annex_coach_goals({}, options), fromCoach?.personalGoals],
    [m.annex_coach_signals({}, options), fromCoach?.personalSignals],
  ].flatMap(([term, text]) => (text ? [`<dt>${escaped(term ?? "")}</dt><dd>${escaped(text)}</dd>`] : []));
  const parts = [
    section(m.annex_from_coach({}, options), hers.length === 0 ? "" : `<dl>${hers.join("\n")}</dl>`),
    section(m.annex_kept({}, options), answers.length === 0 ? "" : `<dl>${answers.join("\n")}</dl>`),
    section(m.annex_own({}, options), said(own)),
    section(m.annex_reaction({}, options), said(reaction)),
  ].filter((part) => part !== "");
  if (parts.length === 0) return null;
  const made = m.takeout_copy_made({ day: dayWriter(locale)(madeAt) }, options);
  return ownPage({ title: m.annex_title({}, options), lead: `${made} ${m.annex_intro({}, options)}`, parts }, locale);
}

function said(text: string | null): string {
  return text === null ? "" : `<p class="said">${escaped(text)}</p>`;
}
