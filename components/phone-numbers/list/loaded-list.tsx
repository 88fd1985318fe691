"use client";

import { Suspense } from "react";
import { Button } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import type { Failure } from "@/lib/domain/errors";
import type { Workspace } from "@/lib/domain/workspace";
import type { PhoneNumberList } from "@/lib/phone-numbers/loaders";
import { type PhoneNumberQuery, toQueryString } from "@/lib/phone-numbers/query";
import { Bulk } from "../bulk/bulk";
import type { SelectionStore } from "../bulk/selection-store";
import { useExport } from "../export/use-export";
import { usePasteList } from "../paste/use-paste-list";
import { FailureBanner, NoMatch, NoNumbers, StaleBanner } from "./lazy-states";
import { ListCount } from "./list-count";
import { ListFooter } from "./list-footer";
import { ListFrame } from "./list-frame";
import { AddNumber, ListHead } from "./list-head";
import { NumberTable } from "./number-table";
import { Toolbar } from "./toolbar";
import { Assigner, useAssign } from "./use-assign";
import type { ChangeQuery } from "./use-list-query";

type LoadedListProps = {
  workspace: Pick<Workspace, "slug" | "name" | "environment">;
  canChange: boolean;
  query: PhoneNumberQuery;
  change: ChangeQuery;
  list: PhoneNumberList;
  /** The list is that of the query, and not what stood there before. */
  current: boolean;
  reading: boolean;
  /** The newest read failed; the rows are those of the one before. */
  failure?: Failure;
  selection: SelectionStore;
  onTryNow: () => void;
};

export function LoadedList(props: LoadedListProps) {
  const { workspace, canChange, query, change, list, current, reading, failure, selection, onTryNow } = props;
  const blocked = list.stale?.failure?.message;
  const assign = useAssign({ canChange, unavailable: blocked });
  const { exporting, exportList } = useExport(workspace.slug, assign.setFailure);
  const pasting = usePasteList(workspace.slug, selection);
  const trouble = failure ?? assign.failure;
  const search = toQueryString(query);

  const banner = trouble ? (
    <FailureBanner failure={trouble} action={failure ? <Button onClick={onTryNow}>Try now</Button> : undefined} />
  ) : list.stale ? (
    <StaleBanner list={list} stale={list.stale} reading={reading} onTryNow={onTryNow} />
  ) : undefined;

  if (list.allTotal === 0) {
    const add = canChange ? <AddNumber workspace={workspace.slug} quiet /> : null;
    return (
      <ListFrame head={<PageHead title="Phone numbers" actions={add} />} banner={banner}>
        <Suspense fallback={null}>
          <NoNumbers workspace={workspace.slug} canAdd={canChange} />
        </Suspense>
      </ListFrame>
    );
  }
  return (
    <ListFrame
      head={
        <ListHead
          workspace={workspace.slug}
          count={<ListCount total={list.total} allTotal={list.allTotal} />}
          canAdd={canChange}
          unavailable={blocked}
          exporting={exporting}
          onExport={() => void exportList(search)}
          onPasteList={() => pasting.open()}
        />
      }
      toolbar={<Toolbar query={query} facets={list.facets} onChange={change} onPasteList={pasting.open} />}
      banner={banner}
      bar={
        <Bulk
          selection={selection}
          query={query}
          list={list}
          current={current}
          workspace={workspace}
          canChange={canChange}
          unavailable={blocked}
          onFailure={assign.setFailure}
        />
      }
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
      top={search}
    >
      <NumberTable
        list={list}
        workspace={workspace.slug}
        sort={query.sort}
        onSort={(sort) => change({ sort })}
        reading={reading}
        work={assign.work}
        selection={selection}
      />
      <Suspense fallback={null}>
        {list.rows.length === 0 ? <NoMatch query={query} reliefs={list.reliefs} onChange={change} /> : null}
        {assign.needed ? (
          <Assigner row={assign.row} workspace={workspace} onClose={assign.close} onUndoFailed={assign.setFailure} />
        ) : null}
        {pasting.dialog}
      </Suspense>
    </ListFrame>
  );
}
