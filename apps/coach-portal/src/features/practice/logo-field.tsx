import { Logo } from "@hervat/domain/practice";
import { m } from "@hervat/messages";
import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { FileDrop } from "../../ui/file-drop.tsx";
import { fieldProblemText } from "./field-text.ts";

const PROBLEMS = ["logo-too-large", "logo-not-a-picture", "logo-not-only-drawing"] as const;

export interface LogoFieldProps {
  /** A `data:` address; empty is no logo. */
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
}

/** The picture is looked at here as core will look at it, so that a wrong one is refused at once. */
export function LogoField({ value, onChange, error }: LogoFieldProps) {
  const [wrong, setWrong] = useState<string>();

  async function take(file: File): Promise<void> {
    const parsed = Logo.safeParse(await asAddress(file));
    if (parsed.success) {
      setWrong(undefined);
      onChange(parsed.data);
      return;
    }
    const problem = PROBLEMS.find((known) => known === parsed.error.issues[0]?.message) ?? "logo-not-a-picture";
    setWrong(fieldProblemText(problem));
  }

  return (
    <div className="mb-5">
      <FileDrop
        label={m.practice_page_logo()}
        hint={m.practice_page_logo_hint()}
        optional
        accept=".png,.jpg,.jpeg,.svg"
        onFile={(file) => void take(file)}
        error={wrong ?? error}
      />
      {value !== "" && (
        <div className="mt-3 flex flex-wrap items-center gap-4">
          <img src={value} alt={m.practice_page_logo_now()} className="max-h-20 max-w-60 rounded bg-white p-2" />
          <Button kind="quiet" onClick={() => onChange("")}>
            {m.practice_page_logo_remove()}
          </Button>
        </div>
      )}
    </div>
  );
}

function asAddress(file: File): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === "string" ? reader.result : "");
    reader.onerror = () => resolve("");
    reader.readAsDataURL(file);
  });
}
