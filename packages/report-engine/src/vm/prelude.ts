/** A view that names the field that was read and not asked for: an author would otherwise hear of something that is undefined. */
const ASKED = `(view) => new Proxy(view, {
    get: (target, field) => {
      if (typeof field === "string" && !(field in target)) throw new TypeError('"' + field + '" is not in reads');
      return target[field];
    },
  })`;

/**
 * Runs first in every fresh context, before any code of the plugin: takes away what would make two renders differ or would
 * answer wrongly in silence, and gives back the two calls that the host makes. They are handed over by reference and
 * keep the originals they need, so a plugin that changes a global changes nothing for the host.
 */
export const prelude = (given: "asked" | "as it is"): string => `(() => {
  "use strict";
  const { parse, stringify } = JSON;
  const { freeze, values } = Object;
  const isObject = (value) => typeof value === "object" && value !== null;
  const deepFreeze = (value) => {
    if (isObject(value)) { for (const part of values(value)) deepFreeze(part); freeze(value); }
    return value;
  };
  const given = ${given === "asked" ? ASKED : "(view) => view"};
  delete Math.random;
  delete globalThis.SharedArrayBuffer;
  delete globalThis.Atomics;
  delete String.prototype.localeCompare;
  for (const kind of [Number, Array, Object, BigInt]) delete kind.prototype.toLocaleString;
  return {
    describe: (module) => {
      const { kind, audience, names, reads, options, inputs } = module.report;
      return stringify({ kind, audience, names, reads, options, inputs });
    },
    render: (module, view, options) => {
      const markup = module.markupOf(module.report.render(given(deepFreeze(parse(view))), deepFreeze(parse(options))));
      return typeof markup === "string" ? stringify(markup) : undefined;
    },
  };
})()`;
