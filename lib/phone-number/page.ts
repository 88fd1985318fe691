import "server-only";
import { cache } from "react";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Environment } from "@/lib/domain/workspace";
import { noticeRefusedKey } from "@/lib/gate/actions";
import { requireWorkspace } from "@/lib/gate/context";
import { toFailure } from "@/lib/gate/failure";
import { placeOf } from "@/lib/imports/place";
import { loadNumber, type NumberView } from "./loader";

export type NumberPageData = {
  workspace: { slug: string; name: string; environment: Environment; sipHost: string };
  answer: Result<NumberView>;
  readOnly?: string;
};

/** Once per request: the title and the page ask for the same number. */
export const openNumberPage = cache(async (slug: string, id: string): Promise<NumberPageData> => {
  const ctx = await requireWorkspace(slug);
  const { name, environment } = ctx.workspace;
  const answer: Result<NumberView> = await noticeRefusedKey(ctx, () => loadNumber(ctx, id)).then(ok, (error: unknown) =>
    fail(toFailure(error, { action: "phone number page", user: ctx.user.id, workspace: slug })),
  );
  return {
    workspace: { slug: ctx.workspace.slug, name, environment, ...placeOf(ctx.workspace) },
    answer,
    readOnly: ctx.user.role === "viewer" ? "Your role is viewer; changing numbers needs operator." : undefined,
  };
});
