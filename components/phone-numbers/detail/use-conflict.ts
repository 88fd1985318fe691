"use client";

import { useState } from "react";
import { type Failure, isAppError } from "@/lib/domain/errors";
import type { NumberView } from "@/lib/phone-number/loader";
import { readNumber } from "./use-number";

type Conflict = { theirs: NumberView } | { failure: Failure };

/** The number as somebody else left it, read when a save found out that it had changed. */
export function useConflict({ workspace, id }: { workspace: string; id: string }) {
  const [conflict, setConflict] = useState<Conflict | null>(null);

  const find = () => {
    readNumber({ workspace, id, signal: AbortSignal.timeout(patienceMs) }).then(
      (theirs) => setConflict({ theirs }),
      (error: unknown) => setConflict({ failure: isAppError(error) ? error.failure : unreadable }),
    );
  };

  return {
    theirs: conflict && "theirs" in conflict ? conflict.theirs : null,
    failure: conflict && "failure" in conflict ? conflict.failure : null,
    find,
    settle: () => setConflict(null),
  };
}

const patienceMs = 20_000;

const unreadable: Failure = {
  code: "upstream-down",
  message: "This number was changed meanwhile, and the new version could not be read.",
  next: "Nothing was saved, and what you changed stays here. Save again to compare.",
};
