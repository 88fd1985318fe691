import type { Given, ProviderDefinition } from "@/lib/providers/define";

/** What pressing the button will do, before it is pressed. */
export function Explanation({ definition, given }: { definition: ProviderDefinition; given: Given }) {
  const happens = definition.verb === "Import number" ? "What happens on import" : "What happens";
  return (
    <aside
      aria-label={happens}
      className="border-hairline bg-bg px-6 py-7 max-xl:px-8 max-md:border-t max-md:px-4 xl:border-l max-xl:border-t"
    >
      <div className="max-w-xs max-xl:max-w-[528px]">
        <h2 className="font-semibold">{happens}</h2>
        <ol className="mt-3 grid gap-4">
          {definition.steps(given).map((step, index) => (
            <li key={step.title} className="grid grid-cols-[20px_1fr] gap-2.5 text-text-2">
              <span
                aria-hidden="true"
                className="digits inline-flex size-5 items-center justify-center rounded-full border border-hairline-strong text-xs text-text-3"
              >
                {index + 1}
              </span>
              <p className="min-w-0 [overflow-wrap:anywhere]">
                <strong className="font-medium text-text">{step.title}</strong> {step.text}
              </p>
            </li>
          ))}
        </ol>
        <h3 className="mt-6 border-t border-hairline pt-5 text-xs text-text-3">Good to know</h3>
        {definition.whereToFind.map((sentence) => (
          <p key={sentence} className="mt-2 text-text-2">
            {sentence}
          </p>
        ))}
      </div>
    </aside>
  );
}
