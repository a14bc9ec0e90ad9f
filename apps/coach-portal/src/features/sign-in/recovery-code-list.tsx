import { m } from "@hervat/messages";
import { Button, buttonClass } from "../../ui/button.tsx";

/** The codes, to keep on paper or in a file; they are never shown again. */
export function RecoveryCodeList({ codes }: { codes: readonly string[] }) {
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(`Hervat\n\n${codes.join("\n")}\n`)}`;
  return (
    <div className="space-y-4">
      <ul className="grid grid-cols-2 gap-x-6 gap-y-1 font-mono">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="no-print flex flex-wrap gap-3">
        <a className={buttonClass()} href={file} download={m.sign_in_recovery_file()}>
          {m.common_download()}
        </a>
        <Button onClick={() => print()}>{m.sign_in_recovery_print()}</Button>
      </div>
    </div>
  );
}
