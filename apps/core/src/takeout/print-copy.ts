import { HOUSE_ACCENT } from "@hervat/domain/practice";
import { m } from "@hervat/messages";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import type { TakeoutEntry } from "./takeout-entry.ts";

const CSS =
  "h3{margin-top:4mm}.soft{color:#566168}.said,dd{white-space:pre-line}dt{font-weight:600;margin-top:2mm}dd{margin:0}h2,h3,dt{break-after:avoid}";

/** What stands between the tags of the body; in print a link leads nowhere. */
function bodyOf(page: string): string {
  const body = page.slice(page.indexOf("<body>") + "<body>".length, page.lastIndexOf("</body>"));
  return body.replace(/<\/?a(?: [^>]*)?>/g, "");
}

/**
 * A page of her copy on paper; nothing where this computer cannot print: the page itself is in the file too.
 *
 * @param entry a whole page as `ownPage` wrote it
 */
export async function printCopy(ctx: ServiceContext, entry: TakeoutEntry): Promise<TakeoutEntry | undefined> {
  const page = (await entry.bytes()).toString();
  const printed = await ctx.service.engine.printPage({
    ...{ organisation: practiceOf(ctx), base: "base@1", css: CSS, html: bodyOf(page) },
    ...{ title: m.takeout_copy_title({}, { locale: ctx.language }), language: ctx.language, accent: HOUSE_ACCENT, date: ctx.today() },
  });
  if (printed.ok) return { path: entry.path.replace(/\.html$/, ".pdf"), madeAt: entry.madeAt, bytes: async () => printed.value.pdf };
  ctx.service.log.warn({ refusal: printed.refusal.kind }, "a copy was not printed");
  return undefined;
}
