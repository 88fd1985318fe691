import { Banner } from "@/components/ui/banner";

export type KeyReportFacts = {
  region: string;
  numbers: number | null;
  assistants: number;
  squads: number;
  elapsedMs: number;
};

const figure = new Intl.NumberFormat("en");

/** What a tested key may see. */
export function KeyReport({ report }: { report: KeyReportFacts }) {
  const { numbers, assistants, squads, elapsedMs, region } = report;
  return (
    <Banner tone="ok" title="The key works." live>
      Answered in {figure.format(elapsedMs)} ms from the {region} region.
      <dl className="mt-2 grid grid-cols-3 gap-2">
        <Count word="numbers" count={numbers} />
        <Count word="assistants" count={assistants} mayBeMore={assistants >= glance} />
        <Count word="squads" count={squads} mayBeMore={squads >= glance} />
      </dl>
    </Banner>
  );
}

/** The upstream tells no totals of assistants and squads: the check reads this many of each and no more. */
const glance = 100;

function Count({ word, count, mayBeMore = false }: { word: string; count: number | null; mayBeMore?: boolean }) {
  return (
    <div className="flex flex-wrap items-baseline gap-x-1.5">
      <dt className="order-2">{word}</dt>
      <dd className="digits text-md font-semibold text-text">
        {count === null ? "Some" : `${figure.format(count)}${mayBeMore ? " or more" : ""}`}
      </dd>
    </div>
  );
}
