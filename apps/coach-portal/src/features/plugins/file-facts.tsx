import { m } from "@hervat/messages";
import { formatNumber } from "../../app/format.ts";
import { Fingerprint } from "./keys/fingerprint.tsx";
import type { SignatureShown } from "./use-plugins.ts";

export interface FileFactsProps {
  /** In bytes. */
  size: number;
  sha256: string;
  signature: SignatureShown;
}

/** The file of a version: how large it is, who vouches for it, and the mark by which its author knows it. */
export function FileFacts({ size, sha256, signature }: FileFactsProps) {
  return (
    <dl className="facts">
      <dt>{m.plugin_page_size()}</dt>
      <dd>{m.plugin_page_kilobytes({ size: formatNumber(Math.max(1, Math.round(size / 1024))) })}</dd>
      <dt>{m.plugin_page_signature()}</dt>
      <dd>
        {signatureText(signature)}
        {signature.kind !== "unsigned" && <Fingerprint text={signature.fingerprint} />}
      </dd>
      <dt>{m.plugin_page_hash()}</dt>
      <dd>
        <code className="block text-sm [overflow-wrap:anywhere]">{sha256}</code>
      </dd>
    </dl>
  );
}

function signatureText(signature: SignatureShown): string {
  switch (signature.kind) {
    case "unsigned":
      return m.plugin_page_unsigned();
    case "known":
      return m.plugin_page_signed_known({ name: signature.name });
    case "unknown":
      return signature.before === null ? m.plugin_page_signed_stranger() : m.plugin_page_signed_before({ version: signature.before });
  }
}
