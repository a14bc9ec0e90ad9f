import type { InstanceOptions } from "./instance.ts";
import { startVm, type Vm } from "./vm.ts";

/** A few VMs, started when first needed; each does one document at a time. */
export function createVmPool(size: number, options: InstanceOptions) {
  const vms: { readonly vm: Vm; jobs: number }[] = [];

  function leastBusy(): { readonly vm: Vm; jobs: number } {
    const idle = vms.find(({ jobs }) => jobs === 0);
    if (idle !== undefined) return idle;
    if (vms.length < size) {
      const started = { vm: startVm(options), jobs: 0 };
      vms.push(started);
      return started;
    }
    return vms.reduce((best, candidate) => (candidate.jobs < best.jobs ? candidate : best));
  }

  return {
    async use<Value>(task: (vm: Vm) => Promise<Value>): Promise<Value> {
      const chosen = leastBusy();
      chosen.jobs++;
      try {
        return await task(chosen.vm);
      } finally {
        chosen.jobs--;
      }
    },
    async close(): Promise<void> {
      await Promise.all(vms.splice(0).map(({ vm }) => vm.close()));
    },
  };
}
