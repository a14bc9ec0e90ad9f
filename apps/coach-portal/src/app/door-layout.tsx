import type { ReactNode } from "react";
import { LanguageSwitch } from "../ui/language-switch.tsx";
import { Brand } from "./brand.tsx";
import { chooseLanguage, useLanguage } from "./language.ts";

export interface DoorLayoutProps {
  children: ReactNode;
  /** For a table. */
  wide?: boolean;
}

/** The screens before signing in: one column, one question. */
export function DoorLayout({ children, wide = false }: DoorLayoutProps) {
  const language = useLanguage();
  return (
    <div className={`mx-auto ${wide ? "max-w-5xl" : "max-w-md"} px-5 py-8`}>
      <header className="mb-10 flex items-center justify-between gap-4">
        <Brand />
        <LanguageSwitch value={language} onChange={chooseLanguage} />
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
