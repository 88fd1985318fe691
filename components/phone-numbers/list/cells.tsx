import type { ReactNode } from "react";
import Link from "next/link";
import { cx } from "@/components/ui/class-names";
import { CountryCode } from "@/components/ui/country-code";
import { StatusSign } from "@/components/ui/status-sign";
import { ageWords, dateWords } from "@/lib/domain/time-words";
import type { PhoneNumberRow } from "@/lib/phone-numbers/row";
import { RoutesTo } from "./routes-to";
import { smsWords, spokenSms } from "./sms-words";

type CellProps = { row: PhoneNumberRow };

const line = "border-b border-hairline max-md:border-0";
const cell = `${line} p-0 pr-3 align-middle max-md:pr-0`;

export function NumberCell({ row }: CellProps) {
  const { number, display, sipUri, country } = row;
  const code = number || !sipUri ? country : "SIP";
  return (
    <td role="cell" className={cell}>
      <span className="flex min-w-0 items-center gap-2.5 max-md:gap-2">
        <span className="flex min-w-[29px] shrink-0 max-md:order-last max-md:min-w-0">
          <CountryCode code={code} />
        </span>
        {number ? (
          <span className="digits truncate font-medium" title={display ?? number}>
            {display}
          </span>
        ) : sipUri ? (
          <span className="truncate font-mono text-xs" title={sipUri}>
            {sipUri}
          </span>
        ) : (
          <span className="truncate text-text-3">Not assigned yet</span>
        )}
      </span>
    </td>
  );
}

export function NameCell({ row, href }: CellProps & { href: string }) {
  return (
    <td role="cell" className={cx(cell, "max-md:col-span-2 max-md:col-start-2 max-md:row-start-2")}>
      <Link
        href={href}
        prefetch={false}
        title={row.name ?? undefined}
        dir="auto"
        className={cx(
          "block w-fit max-w-full truncate rounded-xs group-hover:underline group-hover:decoration-hairline-strong group-hover:underline-offset-3 max-md:text-text-2",
          !row.name && "text-text-3",
        )}
      >
        {row.name ?? (
          <>
            No name<span className="sr-only">, {row.display ?? row.label}</span>
          </>
        )}
      </Link>
      <span className="block truncate text-xs text-text-3 max-md:hidden xl:hidden">{row.providerLabel}</span>
    </td>
  );
}

export function ProviderCell({ row }: CellProps) {
  return (
    <td
      role="cell"
      title={row.providerLabel}
      className={cx(
        cell,
        "truncate text-text-2 max-xl:hidden max-md:col-start-3 max-md:row-start-3 max-md:block max-md:text-right max-md:text-xs max-md:text-text-3",
      )}
    >
      {row.providerLabel}
      {row.sms === "on" ? <span className="md:hidden"> · SMS on</span> : null}
    </td>
  );
}

/** On a card only what is not simply active is worth a line. */
export function StatusCell({ row, now }: CellProps & { now: string }) {
  const { kind, word, since } = row.status;
  return (
    <td
      role="cell"
      className={cx(
        cell,
        "max-md:col-start-3 max-md:row-start-1 max-md:justify-self-end",
        kind === "active" && "max-md:sr-only",
      )}
    >
      <StatusSign kind={kind} word={word} age={ageWords(since, now)} className="flex max-md:text-xs" />
    </td>
  );
}

export function RoutingCell({ row }: CellProps) {
  return (
    <td role="cell" className={cx(cell, "text-text-2 max-md:col-start-2 max-md:row-start-3 max-md:text-xs")}>
      <RoutesTo routing={row.routing} />
    </td>
  );
}

export function SmsCell({ row }: CellProps) {
  return (
    <td
      role="cell"
      className={cx(cell, "whitespace-nowrap max-md:hidden", row.sms === "on" ? "text-text-2" : "text-text-3")}
    >
      <span aria-hidden={row.sms === "none" || undefined}>{smsWords[row.sms]}</span>
      {row.sms === "none" ? <span className="sr-only">{spokenSms}</span> : null}
    </td>
  );
}

/** Gives way to the row's buttons under the pointer and while one of them has the focus. */
export function CreatedCell({ row, children }: CellProps & { children: ReactNode }) {
  return (
    <td role="cell" className={cx(line, "p-0 align-middle max-md:hidden")}>
      <time
        dateTime={row.createdAt ?? undefined}
        className="digits whitespace-nowrap text-text-3 group-has-focus-visible:opacity-0 group-hover:opacity-0 max-2xl:sr-only"
      >
        {dateWords(row.createdAt)}
      </time>
      {children}
    </td>
  );
}
