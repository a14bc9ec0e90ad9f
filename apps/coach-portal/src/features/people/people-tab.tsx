import { m } from "@hervat/messages";
import { LoadFailed } from "../../app/load-failed.tsx";
import type { OfCase } from "../../app/of-case.ts";
import { Skeleton } from "../../ui/waiting.tsx";
import { ConsentSection } from "./consent-section.tsx";
import { MomentsSection } from "./moments-section.tsx";
import { OutsideSection } from "./outside-section.tsx";
import { PersonCard } from "./person-card.tsx";
import { QuestionsSection } from "./questions-section.tsx";
import { usePeople } from "./use-people.ts";

/**
 * Who stands around a client, what she lets each of them know, and what was said in between.
 *
 * @param coordinates the programme foresees that her coach speaks with the bedrijfsarts.
 */
export function PeopleTab({ trajectoryId, coordinates }: OfCase & { coordinates: boolean }) {
  const people = usePeople({ trajectoryId });
  if (people.isError) return <LoadFailed />;
  if (people.data === undefined) return <Skeleton lines={6} />;
  const { may } = people.data;
  return (
    <div className="space-y-12">
      <section>
        <h2 className="mb-3">{m.consent_page_people()}</h2>
        {coordinates && people.data.bedrijfsarts === null && <p className="mb-3">{m.consent_page_doctor_wanted()}</p>}
        <div className="grid grid-cols-1 gap-6 wrap-anywhere md:grid-cols-2 xl:grid-cols-3">
          {(["manager", "hr", "bedrijfsarts"] as const).map((role) => (
            <PersonCard key={role} trajectoryId={trajectoryId} role={role} people={people.data} />
          ))}
        </div>
      </section>
      {may.readOutside && <OutsideSection trajectoryId={trajectoryId} people={people.data} />}
      {may.readConsent && <ConsentSection trajectoryId={trajectoryId} people={people.data} />}
      {may.readQuestions && <QuestionsSection trajectoryId={trajectoryId} mayWrite={may.writeQuestions} />}
      {may.readMoments && <MomentsSection trajectoryId={trajectoryId} people={people.data} />}
    </div>
  );
}
