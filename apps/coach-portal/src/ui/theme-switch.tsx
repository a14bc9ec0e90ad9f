import { m } from "@hervat/messages";
import { RadioGroup } from "./choices.tsx";

export type ThemeValue = "system" | "light" | "dark";

export interface ThemeSwitchProps {
  value: ThemeValue;
  onChange: (theme: ThemeValue) => void;
}

export function ThemeSwitch({ value, onChange }: ThemeSwitchProps) {
  const options = [
    { value: "system", label: m.navigation_theme_system() },
    { value: "light", label: m.navigation_theme_light() },
    { value: "dark", label: m.navigation_theme_dark() },
  ] as const;
  return <RadioGroup label={<span className="text-lg">{m.navigation_theme()}</span>} options={options} value={value} onChange={onChange} />;
}
