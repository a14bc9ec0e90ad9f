import type { CapacityItem, LoadItem } from "@hervat/domain/energy";
import { m } from "@hervat/messages";

export function itemText(item: LoadItem | CapacityItem): string {
  switch (item) {
    case "work":
      return m.energy_load_work();
    case "home":
      return m.energy_load_home();
    case "own-demands":
      return m.energy_load_own_demands();
    case "sleep":
      return m.energy_capacity_sleep();
    case "movement":
      return m.energy_capacity_movement();
    case "support":
      return m.energy_capacity_support();
    case "recovery-moments":
      return m.energy_capacity_recovery_moments();
    case "skills":
      return m.energy_capacity_skills();
  }
}
