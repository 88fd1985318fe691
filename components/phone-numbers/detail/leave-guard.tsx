"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { holdTraversal } from "./hold-traversal";

const LeaveDialog = dynamic(() => import("./leave-dialog").then((module) => module.LeaveDialog));

/** Asks before unsaved changes are lost: the browser itself on closing and reloading, a dialog on links and on Back inside. */
export function LeaveGuard({ active }: { active: boolean }) {
  const router = useRouter();
  const [goOn, setGoOn] = useState<(() => void) | null>(null);

  useEffect(() => {
    if (!active) return;
    const holdPage = (event: BeforeUnloadEvent) => event.preventDefault();
    const holdLink = (event: MouseEvent) => {
      const href = leavingFor(event);
      if (href === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      setGoOn(() => () => router.push(href));
    };
    window.addEventListener("beforeunload", holdPage);
    // before the router's own listener sees the click
    document.addEventListener("click", holdLink, { capture: true });
    const letTraverse = holdTraversal((goThere) => setGoOn(() => goThere));
    return () => {
      letTraverse();
      window.removeEventListener("beforeunload", holdPage);
      document.removeEventListener("click", holdLink, { capture: true });
    };
  }, [active, router]);

  if (goOn === null) return null;
  return <LeaveDialog onStay={() => setGoOn(null)} onLeave={goOn} />;
}

/** The address inside the product that a plain click on a link goes to. */
function leavingFor(event: MouseEvent): string | undefined {
  if (event.defaultPrevented || event.button !== 0) return undefined;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return undefined;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link?.href || link.target === "_blank" || link.origin !== window.location.origin) return undefined;
  return link.pathname === window.location.pathname ? undefined : link.pathname + link.search + link.hash;
}
