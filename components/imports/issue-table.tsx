"use client";

import { useState } from "react";
import { SelectField } from "@/components/forms/select-field";
import { Button } from "@/components/ui/button";
import type { CheckReport } from "@/lib/import-files/schema";
import { byRow } from "./issue-groups";
import { IssueRow } from "./issue-row";
import { counted, kindWords } from "./words";

const atOnce = 100;

/** Every row that would not be imported, and why; by kind where there are many. */
export function IssueTable({ report, workspace }: { report: CheckReport; workspace: string }) {
  const [kind, setKind] = useState("");
  const [most, setMost] = useState(atOnce);
  const { skipped, refused, byCode, issues } = report;
  const found = byRow(issues.filter(({ code }) => kind === "" || code === kind));
  const shown = found.slice(0, most);
  const rest = found.length - shown.length;
  const all = kind === "" ? skipped + refused : (byCode.find(({ code }) => code === kind)?.rows ?? 0);
  const choose = (chosen: string) => {
    setKind(chosen);
    setMost(atOnce);
  };

  return (
    <div className="mt-6">
      <div className="mb-2 flex flex-wrap items-end justify-between gap-3">
        <h3 id="issues" className="font-semibold">
          Rows that are left out
        </h3>
        <SelectField
          label="Kind"
          hideLabel
          className="w-60 max-md:w-full"
          value={kind}
          onChange={(event) => choose(event.target.value)}
          options={[
            { value: "", label: `All kinds (${(skipped + refused).toLocaleString("en")})` },
            ...byCode.map(({ code, rows }) => ({
              value: code,
              label: `${kindWords[code]} (${rows.toLocaleString("en")})`,
            })),
          ]}
        />
      </div>
      <table aria-labelledby="issues" className="w-full table-fixed text-left">
        <thead className="border-y border-hairline text-xs text-text-3">
          <tr className="h-(--thead)">
            <th scope="col" className="w-16 font-medium">
              Row
            </th>
            <th scope="col" className="w-52 font-medium max-md:hidden">
              Number or name
            </th>
            <th scope="col" className="font-medium">
              What is the matter
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <IssueRow key={row.line} row={row} workspace={workspace} />
          ))}
        </tbody>
      </table>
      {rest > 0 ? (
        <Button className="mt-3" onClick={() => setMost(most + atOnce)}>
          Show {Math.min(rest, atOnce)} more
        </Button>
      ) : null}
      {rest === 0 && all > found.length ? (
        <p className="mt-3 text-text-3">
          {counted(all - found.length, "further row")} like these. The report of the run lists every one.
        </p>
      ) : null}
    </div>
  );
}
