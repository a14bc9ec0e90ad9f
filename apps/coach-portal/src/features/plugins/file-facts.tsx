import { m } from "@hervat/messages";
import { formatNumber } from "../../app/format.ts";

export interface FileFactsProps {
  /** In bytes. */
  size: number;
  sha256: string;
  signature: { readonly fingerprint: string; readonly before: string | null } | null;
}

/** The file of a version: how large it is, who vouches for it, and the mark by which its author knows it. */
export function FileFacts({ size, sha256, signature }: FileFactsProps) {
  return (
    <dl className="facts">
      <dt>{m.plugin_page_size()}</dt>
      <dd>{m.plugin_page_kilobytes({ size: formatNumber(Math.max(1, Math.round(size / 1024))) })}</dd>
      <dt>{m.plugin_page_signature()}</dt>
      <dd>
        {signature === null && m.plugin_page_unsigned()}
        {signature !== null && signature.before !== null && m.plugin_page_signed_before({ version: signature.before })}
        {signature !== null && signature.before === null && m.plugin_page_signed_stranger()}
        {signature !== null && <Mark text={signature.fingerprint} />}
      </dd>
      <dt>{m.plugin_page_hash()}</dt>
      <dd>
        <Mark text={sha256} />
      </dd>
    </dl>
  );
}

function Mark({ text }: { text: string }) {
  return <code className="block text-sm [overflow-wrap:anywhere]">{text}</code>;
}
