import { z } from "zod";
import software from "./en/stories/software.json" with { type: "json" };
import any from "./nl/stories/any.json" with { type: "json" };
import care from "./nl/stories/care.json" with { type: "json" };
import education from "./nl/stories/education.json" with { type: "json" };
import government from "./nl/stories/government.json" with { type: "json" };
import industry from "./nl/stories/industry.json" with { type: "json" };
import office from "./nl/stories/office.json" with { type: "json" };
import trade from "./nl/stories/trade.json" with { type: "json" };
import { Story } from "./story.ts";

const Stories = z.array(Story);

/** Every story that a demo can tell. */
export const STORIES: readonly Story[] = [
  ...Stories.parse([...care, ...education, ...government, ...office, ...trade, ...industry, ...any]).map((story) => ({
    ...story,
    language: "nl" as const,
  })),
  ...Stories.parse(software).map((story) => ({ ...story, language: "en" as const })),
];
