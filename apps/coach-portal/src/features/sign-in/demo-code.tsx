import { m } from "@hervat/messages";
import { useQuery } from "@tanstack/react-query";
import { demoCodesQuery } from "../../app/demo-codes.ts";
import { installationQuery } from "../../app/installation.ts";
import { Notice } from "../../ui/notice.tsx";

/** In the demo nobody has the telephone, so what it shows stands on the page: the second factor is walked, not skipped. */
export function DemoCode({ email }: { email: string }) {
  const { data: installation } = useQuery(installationQuery);
  const { data: codes } = useQuery({ ...demoCodesQuery, enabled: installation?.demo === true });
  const mine = codes?.find((account) => account.email.toLowerCase() === email.toLowerCase());
  return mine === undefined ? null : <Notice>{m.demo_code_here({ code: mine.code })}</Notice>;
}
