import { m } from "@hervat/messages";
import { useRef, useState } from "react";

export interface LivePageProps {
  /** The address of the page as it is now saved; another address is another state of it. */
  src: string;
}

/**
 * The page as its reader gets it. The next state is loaded behind the one that is read, and takes its place where the reader was. Nothing
 * in it runs: the frame allows no script, its address allows no other source.
 */
export function LivePage({ src }: LivePageProps) {
  const [shown, setShown] = useState(src);
  const front = useRef<HTMLIFrameElement>(null);

  function take(frame: HTMLIFrameElement, address: string): void {
    if (address === shown) return;
    frame.contentWindow?.scrollTo(0, front.current?.contentWindow?.scrollY ?? 0);
    setShown(address);
  }

  return (
    <div className="relative h-[70vh] border border-line bg-white xl:h-[calc(100vh-9rem)]">
      {[...new Set([shown, src])].map((address) => (
        <iframe
          key={address}
          ref={address === shown ? front : undefined}
          className={address === shown ? "h-full w-full" : "invisible absolute inset-0 h-full w-full"}
          sandbox="allow-same-origin"
          title={m.report_page_live_title()}
          aria-hidden={address === shown ? undefined : true}
          tabIndex={address === shown ? 0 : -1}
          src={address}
          onLoad={(event) => take(event.currentTarget, address)}
        />
      ))}
    </div>
  );
}
