"use client";

import { Suspense } from "react";
import { Button } from "@/components/ui/button";
import type { Failure } from "@/lib/domain/errors";
import type { Workspace } from "@/lib/domain/workspace";
import type { PhoneNumberList } from "@/lib/phone-numbers/loaders";
import { type PhoneNumberQuery, toQueryString } from "@/lib/phone-numbers/query";
import { FailureBanner, NoMatch, NoNumbers, StaleBanner } from "./lazy-states";
import { ListFooter } from "./list-footer";
import { ListFrame } from "./list-frame";
import { ListHead } from "./list-head";
import { NumberTable } from "./number-table";
import { Toolbar } from "./toolbar";
import { Assigner, useAssign } from "./use-assign";
import type { ChangeQuery } from "./use-list-query";
import { countWords } from "./words";

type LoadedListProps = {
  workspace: Pick<Workspace, "slug" | "environment">;
  canChange: boolean;
  query: PhoneNumberQuery;
  change: ChangeQuery;
  list: PhoneNumberList;
  reading: boolean;
  /** The newest read failed; the rows are those of the one before. */
  failure?: Failure;
  onTryNow: () => void;
};

export function LoadedList({ workspace, canChange, query, change, list, reading, failure, onTryNow }: LoadedListProps) {
  const blocked = list.stale?.failure?.message;
  const assign = useAssign({ canChange, unavailable: blocked });
  const trouble = failure ?? assign.failure;

  const banner = trouble ? (
    <FailureBanner failure={trouble} action={failure ? <Button onClick={onTryNow}>Try now</Button> : undefined} />
  ) : list.stale ? (
    <StaleBanner list={list} stale={list.stale} reading={reading} onTryNow={onTryNow} />
  ) : undefined;

  if (list.allTotal === 0) {
    return (
      <ListFrame head={<ListHead workspace={workspace.slug} canAdd={canChange} quiet />} banner={banner}>
        <Suspense fallback={null}>
          <NoNumbers workspace={workspace.slug} canAdd={canChange} />
        </Suspense>
      </ListFrame>
    );
  }
  return (
    <ListFrame
      head={<ListHead workspace={workspace.slug} count={countWords(list)} canAdd={canChange} unavailable={blocked} />}
      toolbar={<Toolbar query={query} facets={list.facets} onChange={change} />}
      banner={banner}
      footer={
        <ListFooter
          page={list.page}
          asked={Math.min(query.page, list.pages)}
          pages={list.pages}
          size={query.size}
          total={list.total}
          onChange={change}
        />
      }
      top={toQueryString(query)}
    >
      <NumberTable
        list={list}
        workspace={workspace.slug}
        sort={query.sort}
        onSort={(sort) => change({ sort })}
        reading={reading}
        work={assign.work}
      />
      <Suspense fallback={null}>
        {list.rows.length === 0 ? <NoMatch query={query} reliefs={list.reliefs} onChange={change} /> : null}
        {assign.needed ? (
          <Assigner row={assign.row} workspace={workspace} onClose={assign.close} onUndoFailed={assign.setFailure} />
        ) : null}
      </Suspense>
    </ListFrame>
  );
}
