import { cx } from "@/components/ui/class-names";

type CodeLinesProps = { text: string; changed?: ReadonlySet<number>; faultAt?: number };

/** Numbered lines of JSON with its names in blue. Lines are counted from 0. */
export function CodeLines({ text, changed, faultAt }: CodeLinesProps) {
  return (
    <div className={codeClass}>
      {text.split("\n").map((line, index) => (
        <div
          key={index}
          className={cx(
            "relative min-h-5 pr-3 pl-11 max-md:min-h-6",
            index === faultAt ? "bg-danger-soft" : changed?.has(index) && "bg-selected",
          )}
        >
          <span
            aria-hidden="true"
            className="absolute top-0 left-0 w-8 text-right text-xs leading-5 text-text-3 select-none max-md:leading-6"
          >
            {index + 1}
          </span>
          {partsOf(line)}
        </div>
      ))}
    </div>
  );
}

/** Shared with the text box on top, so that both break their lines alike. */
export const codeClass =
  "font-mono text-xs leading-5 break-normal whitespace-pre-wrap [overflow-wrap:anywhere] text-text-2 max-md:text-touch max-md:leading-6";

const names = /("(?:[^"\\]|\\.)*")(?=\s*:)/g;

function partsOf(line: string) {
  return line.split(names).map((part, index) =>
    index % 2 === 1 ? (
      <span key={index} className="text-accent-text">
        {part}
      </span>
    ) : (
      part
    ),
  );
}
