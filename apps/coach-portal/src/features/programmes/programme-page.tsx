import type { ProgrammeId } from "@hervat/domain/primitives";
import { newestProgramme, type Programme } from "@hervat/domain/programme";
import { m } from "@hervat/messages";
import { Link } from "@tanstack/react-router";
import { LoadFailed } from "../../app/load-failed.tsx";
import { localText } from "../../app/local-text.ts";
import { saveFile } from "../../app/save-file.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { EmptyState, PageHeader } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import { NextVersionButton } from "./next-version-button.tsx";
import { ProgrammeFacts } from "./programme-facts.tsx";
import { ProgrammeForm } from "./programme-form.tsx";
import { publishedDay } from "./published-day.ts";
import { TypedLeft } from "./typed-left.tsx";
import { type OwnProgramme, type ProgrammesShown, useExportProgramme, useProgrammes } from "./use-programmes.ts";

export interface ProgrammePageProps {
  programmeId: ProgrammeId;
  onOpen: (id: ProgrammeId) => void;
  onGone: () => void;
}

/** One version of a programme of the practice: a draft to write, a published one to read. */
export function ProgrammePage({ programmeId, onOpen, onGone }: ProgrammePageProps) {
  const list = useProgrammes();
  const download = useExportProgramme();
  if (list.isError) return <LoadFailed />;
  if (list.isPending) return <Skeleton lines={12} />;
  const own = list.data.own.find(({ id }) => id === programmeId);
  const left = list.data.may.change && <TypedLeft id={programmeId} onMade={onOpen} />;
  if (own === undefined)
    return (
      <>
        {left}
        <EmptyState title={m.programme_gone()} action={<BackLink />} />
      </>
    );
  const { programme, publishedAt, running } = own;
  const draft = publishedAt === null;
  const hasDraft = list.data.own.some((one) => one.programme.key === programme.key && one.publishedAt === null);

  return (
    <>
      <p className="mb-3">
        <BackLink />
      </p>
      <PageHeader
        title={localText(programme.names)}
        subtitle={
          draft
            ? m.programme_state_draft({ version: programme.version })
            : m.programme_state_published({ version: programme.version, day: publishedDay(publishedAt), count: running })
        }
        actions={
          !draft && (
            <>
              {list.data.may.change && !hasDraft && <NextVersionButton programmeKey={programme.key} onMade={onOpen} />}
              <Button
                busy={download.isPending}
                onClick={() => download.mutate({ key: programme.key, number: programme.version }, { onSuccess: saveFile })}
              >
                {m.programme_export()}
              </Button>
            </>
          )
        }
      />
      {download.isError && <Notice kind="error">{m.errors_load_failed()}</Notice>}
      {draft && list.data.may.change ? (
        <ProgrammeForm key={own.id} own={own} before={versionBefore(list.data, own)} onGone={onGone} />
      ) : (
        <>
          {left}
          <ProgrammeFacts programme={programme} />
        </>
      )}
    </>
  );
}

function BackLink() {
  return (
    <Link to="/praktijk" search={{ deel: "programmas" }} className="link">
      {m.programme_back()}
    </Link>
  );
}

/** What a draft is compared with: its newest published version, or else what it was copied from. */
function versionBefore({ own, shipped }: ProgrammesShown, { programme }: OwnProgramme): Programme | undefined {
  const published = own.filter(({ publishedAt }) => publishedAt !== null).map((one) => one.programme);
  const source = programme.exercisesFrom;
  return (
    newestProgramme(published, programme.key) ??
    (source === null
      ? undefined
      : newestProgramme(
          shipped.map((one) => one.programme),
          source,
        ))
  );
}
