import type { Box } from "./box.ts";
import type { Sheet } from "./use-compared-pages.ts";

export interface PaperPictureProps {
  title: string;
  alt: string;
  sheet: Sheet;
  /** Around what differs. The sentence above the page tells how many there are. */
  boxes: readonly Box[];
}

/** A page as a picture. Paper is white where the screen is dark too, and so the frames on it keep the dark colour of the day. */
export function PaperPicture({ title, alt, sheet: { address, width, height }, boxes }: PaperPictureProps) {
  const percent = (part: number, whole: number) => `${(100 * part) / whole}%`;
  return (
    <figure className="m-0 min-w-0">
      <figcaption className="mb-1 text-ink-soft">{title}</figcaption>
      <div className="relative border border-line bg-white">
        <img className="block h-auto w-full" src={address} width={width} height={height} alt={alt} />
        {boxes.map((box) => (
          <span
            key={`${box.left},${box.top}`}
            className="absolute rounded-[3px] border-2 border-[#1e5b4f] bg-[#1e5b4f]/10"
            style={{
              left: percent(box.left - EDGE, width),
              top: percent(box.top - EDGE, height),
              width: percent(box.width + 2 * EDGE, width),
              height: percent(box.height + 2 * EDGE, height),
            }}
          />
        ))}
      </div>
    </figure>
  );
}

/** Room between a frame and what it frames, in dots of the picture. */
const EDGE = 5;
