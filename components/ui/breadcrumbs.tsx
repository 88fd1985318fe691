import Link from "next/link";

type Breadcrumb = { label: string; href?: string };

export function Breadcrumbs({ items }: { items: Breadcrumb[] }) {
  return (
    <nav aria-label="Breadcrumbs" className="mb-0.5">
      <ol className="flex flex-wrap gap-x-1.5 text-xs text-text-3">
        {items.map((item, index) => (
          <li key={item.label} className="flex min-w-0 gap-x-1.5">
            {index > 0 ? <span aria-hidden="true">/</span> : null}
            {item.href ? (
              <Link href={item.href} className="rounded-xs text-text-2 hover:text-text hover:underline">
                {item.label}
              </Link>
            ) : (
              <span aria-current="page" className="truncate">
                {item.label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
