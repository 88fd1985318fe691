"use client";

import { Suspense } from "react";
import { PageHead } from "@/components/ui/page-head";
import type { Workspace } from "@/lib/domain/workspace";
import { useSelectionStore } from "../bulk/selection-store";
import { ListFailure } from "./lazy-states";
import { ListFrame } from "./list-frame";
import { LoadedList } from "./loaded-list";
import { useCountSpoken } from "./use-count-spoken";
import { useListQuery } from "./use-list-query";
import { type RenderedPage, usePhoneNumbers } from "./use-phone-numbers";

type PhoneNumbersProps = {
  workspace: Pick<Workspace, "slug" | "name" | "environment">;
  canChange: boolean;
  page: RenderedPage;
};

export function PhoneNumbers({ workspace, canChange, page }: PhoneNumbersProps) {
  const [query, change] = useListQuery(page.rendered);
  const { list, data, error, isFetching, isPlaceholderData, tryNow } = usePhoneNumbers(workspace.slug, query, page);
  const selection = useSelectionStore();
  useCountSpoken(list, isPlaceholderData);

  if (!list) {
    const failure = error?.failure ?? page.failure;
    return (
      <ListFrame head={<PageHead title="Phone numbers" />}>
        <Suspense fallback={null}>
          {failure ? <ListFailure failure={failure} reading={isFetching} onTryNow={tryNow} /> : null}
        </Suspense>
      </ListFrame>
    );
  }
  return (
    <LoadedList
      workspace={workspace}
      canChange={canChange}
      query={query}
      change={change}
      list={list}
      current={data !== undefined && !isPlaceholderData}
      reading={isFetching}
      failure={error?.failure}
      selection={selection}
      onTryNow={tryNow}
    />
  );
}
